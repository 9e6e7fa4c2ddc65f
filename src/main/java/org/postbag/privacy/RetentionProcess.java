package org.postbag.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.ProcessVariable;

/** The words of the process {@code retention}: element ids, messages and variables as the model has them. */
public final class RetentionProcess {

    /** The process id; its file is {@code processes/retention.bpmn}. */
    public static final String KEY = "retention";

    /** Where a closed case rests; its timers are what compliance officers watch. */
    public static final String KEEP = "Task_KeepCase";

    /** Review a hold. */
    public static final String REVIEW_HOLD = "Task_ReviewHold";

    /** The case. */
    public static final ProcessVariable<CaseId> CASE_ID = ProcessVariable.ofCase("caseId");

    /** London-local date of closing. */
    public static final ProcessVariable<LocalDate> CLOSED_ON = ProcessVariable.ofDate("closedOn");

    /** Last London-local date on which the case is kept. */
    public static final ProcessVariable<LocalDate> RETAIN_UNTIL = ProcessVariable.ofDate("retainUntil");

    /** When the office is warned: 30 days before erasure. */
    public static final ProcessVariable<Instant> WARN_AT = ProcessVariable.ofInstant("warnAt");

    /** When the period is over: the first instant after {@link #RETAIN_UNTIL} in London (law.md RT-1). */
    public static final ProcessVariable<Instant> ERASE_AT = ProcessVariable.ofInstant("eraseAt");

    /** Whether a hold blocks erasure. */
    public static final ProcessVariable<Boolean> HELD = ProcessVariable.ofFlag("held");

    /** By when a hold is looked at again. */
    public static final ProcessVariable<Instant> REVIEW_AT = ProcessVariable.ofInstant("reviewAt");

    /** The decision about a hold, {@code keep} or {@code release}. */
    public static final ProcessVariable<String> DECISION = ProcessVariable.ofCode("decision");

    /** Whether the case was opened again. */
    public static final ProcessVariable<Boolean> REOPENED = ProcessVariable.ofFlag("reopened");

    private RetentionProcess() {}
}
