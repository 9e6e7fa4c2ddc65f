package org.postbag.workflow.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives back at once the jobs this node had taken when it was killed. Without it they rest until their lock runs out, five
 * minutes, and a resident waits that long for the acknowledgement. A node is known by its host and port; the locks of other nodes
 * are theirs.
 */
@Component
class LocksOfThisNode extends AbstractProcessEnginePlugin {

    private static final Logger log = LoggerFactory.getLogger(LocksOfThisNode.class);

    private final JdbcTemplate jdbc;
    private final String owner;

    LocksOfThisNode(JdbcTemplate jdbc, @Value("${server.port:8080}") String port) {
        this.jdbc = jdbc;
        this.owner = host() + ":" + port;
    }

    /** The name under which this node locks jobs; the same after a restart. */
    String owner() {
        return owner;
    }

    /** The engine is there and its job executor does not run yet. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        int released = jdbc.update(
                "update camunda.act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?", owner);
        if (released > 0) {
            log.info("{} steps that were running when this node stopped are run again", released);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
