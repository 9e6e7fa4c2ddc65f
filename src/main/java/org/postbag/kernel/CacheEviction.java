package org.postbag.kernel;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes what a transaction has changed out of this node's caches, so that none of them keeps what was true before it. */
public final class CacheEviction {

    private CacheEviction() {}

    /**
     * Evicts at once, for what follows in this transaction, and again after it, whichever way it ends: others may have read the
     * old state meanwhile, and this thread a state that is then rolled back.
     */
    public static void nowAndAfterTransaction(Runnable evict) {
        evict.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterTransaction(evict));
        }
    }

    private record AfterTransaction(Runnable evict) implements TransactionSynchronization {

        /** Not only at completion: those who are told of a commit read before that. */
        @Override
        public void afterCommit() {
            evict.run();
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                evict.run();
            }
        }
    }
}
