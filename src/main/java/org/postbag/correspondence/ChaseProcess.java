package org.postbag.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.postbag.workflow.ProcessVariable;

/** The words of the process {@code chase}: element ids, messages and variables as the model has them. */
public final class ChaseProcess {

    /** The process id; its file is {@code processes/chase.bpmn}. */
    public static final String KEY = "chase";

    /** Remind the organisation. */
    public static final String CHASE = "Task_ChaseOrganisation";

    /** Decide what to do about its silence. */
    public static final String ESCALATE = "Task_EscalateSilence";

    /** Message: nobody waits any more, because of an answer or a decision. */
    public static final String WAIT_OVER = "Msg_WaitOver";

    /** Message: a colleague has written to the organisation again. */
    public static final String REMINDER_WRITTEN = "Msg_ReminderWritten";

    /** Value of {@link CorrespondenceProcess#DECISION} that begins the wait anew. */
    public static final String DECISION_WAIT = "wait";

    /** The correspondence with the organisation, as text. */
    public static final ProcessVariable<UUID> THREAD_ID = ProcessVariable.ofId("threadId");

    /** When the target is over: 17:00 in London on the day. */
    public static final ProcessVariable<Instant> CHASE_AT = ProcessVariable.ofInstant("chaseAt");

    /** When the time after a reminder is over: 17:00 in London on the day. */
    public static final ProcessVariable<Instant> ESCALATE_AT = ProcessVariable.ofInstant("escalateAt");

    private ChaseProcess() {}
}
