package org.postbag.correspondence;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits on its own, whatever becomes of the transaction around it. What must be known before a mail leaves, and that it has
 * left, may not be rolled back with the engine's step.
 */
@Component
class OwnTransaction {

    private final TransactionTemplate transactions;

    OwnTransaction(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    void run(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}
