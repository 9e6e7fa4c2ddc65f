package org.postbag.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets the thread that makes demo data not wait for the disk at each of its thousands of commits. A crash of the database may
 * lose the last of them, all together and in order; the next start makes them again.
 */
@DemoPart
class DemoHaste implements TransactionExecutionListener {

    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ThreadLocal<Boolean> hasty = ThreadLocal.withInitial(() -> false);

    DemoHaste(ObjectProvider<JdbcTemplate> jdbc) {
        this.jdbc = jdbc;
    }

    void run(Runnable work) {
        hasty.set(true);
        try {
            work.run();
        } finally {
            hasty.remove();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && hasty.get() && !transaction.isReadOnly()) {
            jdbc.getObject().execute("set local synchronous_commit = off");
        }
    }
}
