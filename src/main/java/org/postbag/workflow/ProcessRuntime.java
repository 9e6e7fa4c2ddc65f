package org.postbag.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postbag.kernel.CaseId;

/**
 * Starts and moves processes for the office bound to the thread, in the caller's transaction. Every process that serves a
 * case has the case's id as its business key. Variables are ids, enums, dates and flags only (see {@link ProcessVariable});
 * anything else is refused with an {@link IllegalArgumentException}.
 *
 * <p>Every method throws {@link IllegalStateException} when no office is bound.
 */
public interface ProcessRuntime {

    /**
     * Starts a process; the office's own version of the model wins over the shared one.
     *
     * @return the engine's id of the new instance
     * @throws IllegalStateException if no such process is deployed
     */
    String start(String processKey, CaseId businessKey, Map<String, ?> variables);

    /**
     * Hands a message to whatever waits for it within the processes of the case.
     *
     * @return false when nothing waits for it
     */
    boolean correlate(String message, CaseId businessKey, Map<String, ?> variables);

    /**
     * As {@link #correlate(String, CaseId, Map)}, but only for those instances whose variables have the given values, such as
     * one of several letters of the case.
     */
    boolean correlate(String message, CaseId businessKey, Map<String, ?> matching, Map<String, ?> variables);

    /** Sets variables of the case's running instances of one process; does nothing when none runs. */
    void setVariables(CaseId businessKey, String processKey, Map<String, ?> variables);

    /** The timers that run for the case, the next one due first. */
    List<WaitingTimer> timersOf(CaseId businessKey);

    /**
     * Leaves nothing of the case in the engine: when the running transaction is about to commit, whatever still runs for the
     * case is ended, and all history, tasks and failure records of the case are deleted, in the same transaction (law.md RT-7).
     * Meant for a building block of a process that ends in this transaction.
     *
     * @param afterwards is told what came of it, still in the transaction, which fails if it throws
     * @throws IllegalStateException if no transaction is open
     */
    void eraseAfterEnd(CaseId businessKey, Consumer<EngineErasure> afterwards);
}
