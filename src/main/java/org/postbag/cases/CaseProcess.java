package org.postbag.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.ProcessVariable;

/** The words of the process {@code case}: element ids, messages and variables as the model has them. */
public final class CaseProcess {

    /** The process id; its file is {@code processes/case.bpmn}. */
    public static final String KEY = "case";

    /** Decide about a new enquiry. */
    public static final String TRIAGE = "Task_TriageCase";

    /** Protect somebody at risk. */
    public static final String SAFEGUARD = "Task_SafeguardCase";

    /** Choose an owner. */
    public static final String ASSIGN = "Task_AssignCase";

    /** Work on the case; completed by closing it. */
    public static final String WORK = "Task_WorkCase";

    /** Read a new message. */
    public static final String READ = "Task_ReadMessage";

    /** Message: the resident has written again. */
    public static final String MESSAGE_RECEIVED = "Msg_MessageReceived";

    /** Message to the retention process: the case is opened again. */
    public static final String CASE_REOPENED = "Msg_CaseReopened";

    /** The case, as text. */
    public static final ProcessVariable<CaseId> CASE_ID = ProcessVariable.ofCase("caseId");

    /** Value of "What is it about?". */
    public static final ProcessVariable<String> CATEGORY = ProcessVariable.ofCode("category");

    /** Name of an {@code AreaCheck}. */
    public static final ProcessVariable<String> AREA_CHECK = ProcessVariable.ofCode("areaCheck");

    /** The triage decision, as the form has it. */
    public static final ProcessVariable<String> TRIAGE_OUTCOME = ProcessVariable.ofCode("triageOutcome");

    /** Whether somebody owns the case. */
    public static final ProcessVariable<Boolean> OWNER_CHOSEN = ProcessVariable.ofFlag("ownerChosen");

    /** The owner's key, as text; the literal {@code none} is never a person. */
    public static final ProcessVariable<String> OWNER_ID = ProcessVariable.ofCode("ownerId");

    /** When a person should have answered: 17:00 in London on the day. */
    public static final ProcessVariable<Instant> ACKNOWLEDGE_AT = ProcessVariable.ofInstant("acknowledgeAt");

    /** When the target is two working days away, or the day after the start: 09:00 in London. */
    public static final ProcessVariable<Instant> WARN_AT = ProcessVariable.ofInstant("warnAt");

    /** When the case should be done: 17:00 in London on the day. */
    public static final ProcessVariable<Instant> DUE_AT = ProcessVariable.ofInstant("dueAt");

    /** Whether the triage found somebody at risk whom nobody has looked after yet. */
    public static final ProcessVariable<Boolean> AT_RISK = ProcessVariable.ofFlag("atRisk");

    /** One hour of office hours after the triage that found somebody at risk (law.md ER-14). */
    public static final ProcessVariable<Instant> SAFEGUARD_BY = ProcessVariable.ofInstant("safeguardBy");

    /** By when a new message should be read. */
    public static final ProcessVariable<Instant> READ_BY = ProcessVariable.ofInstant("readBy");

    /** The outcome chosen when closing, as the form has it. */
    public static final ProcessVariable<String> CLOSE_OUTCOME = ProcessVariable.ofCode("closeOutcome");

    /** The letter that ends the case: {@code closing}, {@code signpost} or {@code nothing}. */
    public static final ProcessVariable<String> FAREWELL = ProcessVariable.ofCode("farewell");

    /** London-local date of closing. */
    public static final ProcessVariable<LocalDate> CLOSED_ON = ProcessVariable.ofDate("closedOn");

    /** Last London-local date on which the case is kept. */
    public static final ProcessVariable<LocalDate> RETAIN_UNTIL = ProcessVariable.ofDate("retainUntil");

    /** Whether a case that is opened again had not been decided about. */
    public static final ProcessVariable<Boolean> UNDECIDED = ProcessVariable.ofFlag("undecided");

    /** Whether retention ended because the case was opened again. */
    public static final ProcessVariable<Boolean> REOPENED = ProcessVariable.ofFlag("reopened");

    private CaseProcess() {}
}
