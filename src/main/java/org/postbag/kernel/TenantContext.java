package org.postbag.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The office whose data the current thread may touch. It is bound before a transaction opens: by the web request of a
 * signed-in member of staff, by the public pages from their address, by the job executor from the job's tenant.
 * Hibernate's {@code @TenantId} and PostgreSQL's row-level security both read it; nothing bound means no rows.
 */
public final class TenantContext {

    private static final ThreadLocal<@Nullable OfficeId> CURRENT = new ThreadLocal<>();

    private TenantContext() {}

    /** The office bound to this thread, or empty. */
    public static Optional<OfficeId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The office bound to this thread.
     *
     * @throws IllegalStateException if none is bound
     */
    public static OfficeId require() {
        return current().orElseThrow(() -> new IllegalStateException("No office is bound to this thread"));
    }

    /**
     * Does the work for one office and restores what was bound before.
     *
     * @throws IllegalStateException if a transaction of another office is open: a transaction has one office
     */
    public static <T extends @Nullable Object> T callIn(OfficeId office, Supplier<T> work) {
        return bind(office, work);
    }

    /** As {@link #callIn}, without a result. */
    public static void runIn(OfficeId office, Runnable work) {
        bind(office, () -> {
            work.run();
            return null;
        });
    }

    /** Does the work with no office bound: it sees no office's rows. */
    public static <T extends @Nullable Object> T callUnbound(Supplier<T> work) {
        return bind(null, work);
    }

    private static <T extends @Nullable Object> T bind(@Nullable OfficeId office, Supplier<T> work) {
        OfficeId before = CURRENT.get();
        if (!java.util.Objects.equals(before, office)
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A transaction of office " + before + " is open; it cannot become one of office " + office);
        }
        set(office);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable OfficeId office) {
        if (office == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(office);
        }
    }
}
