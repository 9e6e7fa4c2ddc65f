package org.postbag.workflow.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Lets one node after the other look at the engine's tables and build what is missing. Nodes that start together on an empty
 * database would otherwise all find nothing, and all but one would end because somebody else has built the tables. The lock is
 * PostgreSQL's and is given back with the transaction, whatever becomes of the node.
 */
class OneNodeAtATime implements CommandExecutor {

    /** Any number of our own; it stands in no other lock. */
    private static final long LOCK = 0x506f737462616721L;

    private final CommandExecutor transactions;

    /** @param transactions runs a command in a transaction of its own */
    OneNodeAtATime(CommandExecutor transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return transactions.execute(context -> {
            waitForTurn(context);
            return command.execute(context);
        });
    }

    private static void waitForTurn(CommandContext context) {
        // The engine's own connection of this transaction, which is not ours to close.
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        } catch (SQLException problem) {
            throw new ProcessEngineException("The lock on the engine's tables could not be taken", problem);
        }
    }
}
