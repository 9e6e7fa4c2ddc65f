package org.postbag.platform;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the application where everything is. Silent in production. */
@Component
@Profile("!production")
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final ObjectProvider<LoopbackMailServer> mail;
    private final ObjectProvider<WelcomeLines> others;

    Welcome(Environment environment, ObjectProvider<LoopbackMailServer> mail, ObjectProvider<WelcomeLines> others) {
        this.environment = environment;
        this.mail = mail;
        this.others = others;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void show() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info("{}", String.join(System.lineSeparator() + "    ", lines("http://localhost:" + port)));
        }
    }

    private List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        lines.add("Postbag is ready.");
        lines.add("");
        lines.add("Public pages  " + address + "/o/{office}");
        lines.add("Staff         " + address + "/login");
        lines.add("Cockpit       " + address + "/camunda/app/cockpit/default/ (compliance officers and managers)");
        lines.add("Metrics       " + address + "/actuator/prometheus (the operator)");
        mail.ifAvailable(server -> lines.add("Mail          SMTP 127.0.0.1:" + server.smtpPort() + ", IMAP 127.0.0.1:"
                + server.imapPort() + "; any address is a mailbox, its password is the address"));
        others.orderedStream().forEach(other -> {
            lines.add("");
            lines.addAll(other.lines(address));
        });
        lines.add("");
        return lines;
    }
}
