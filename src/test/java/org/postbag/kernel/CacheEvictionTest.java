package org.postbag.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What is cached while a transaction changes it does not outlive that transaction. */
class CacheEvictionTest {

    private final Set<String> cache = new HashSet<>(Set.of("before"));

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void evictsAtOnceWithoutATransaction() {
        CacheEviction.nowAndAfterTransaction(cache::clear);

        assertThat(cache).isEmpty();
    }

    @Test
    void evictsAtOnceForWhatFollowsInTheTransaction() {
        TransactionSynchronizationManager.initSynchronization();

        CacheEviction.nowAndAfterTransaction(cache::clear);

        assertThat(cache).isEmpty();
    }

    @Test
    void evictsWhatOthersReadBeforeTheCommit_inTimeForThoseWhoAreToldOfIt() {
        TransactionSynchronizationManager.initSynchronization();
        CacheEviction.nowAndAfterTransaction(cache::clear);
        cache.add("read by another thread");

        TransactionSynchronizationUtils.invokeAfterCommit(synchronizations());

        assertThat(cache).isEmpty();
    }

    @Test
    void evictsWhatWasReadInATransactionThatIsRolledBack() {
        TransactionSynchronizationManager.initSynchronization();
        CacheEviction.nowAndAfterTransaction(cache::clear);
        cache.add("never committed");

        TransactionSynchronizationUtils.invokeAfterCompletion(
                synchronizations(), TransactionSynchronization.STATUS_ROLLED_BACK);

        assertThat(cache).isEmpty();
    }

    private static List<TransactionSynchronization> synchronizations() {
        return TransactionSynchronizationManager.getSynchronizations();
    }
}
