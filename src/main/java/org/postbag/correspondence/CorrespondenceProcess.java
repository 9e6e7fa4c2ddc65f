package org.postbag.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.ProcessVariable;

/** The words of the process {@code correspondence}: element ids, messages and variables as the model has them. */
public final class CorrespondenceProcess {

    /** The process id; its file is {@code processes/correspondence.bpmn}. */
    public static final String KEY = "correspondence";

    /** Sign off a letter. */
    public static final String APPROVE = "Task_ApproveLetter";

    /** Print a letter and post it. */
    public static final String POST = "Task_PostLetter";

    /** Hand the letter to the mail server. */
    public static final String SEND = "Task_SendLetter";

    /** The letter is given back to its writer. */
    public static final String LETTER_RETURNED = "EndEvent_LetterReturned";

    /** The letter has been taken back. */
    public static final String LETTER_WITHDRAWN = "EndEvent_LetterWithdrawn";

    /** The letter has left. */
    public static final String LETTER_SENT = "EndEvent_LetterSent";

    /** The letter has been posted. */
    public static final String LETTER_POSTED = "EndEvent_LetterPosted";

    /** Message: somebody says at the letter itself that it has been posted. */
    public static final String POSTED = "Msg_LetterPosted";

    /** Message: the writer takes the letter back. */
    public static final String UNDO_SEND = "Msg_UndoSend";

    /** Value of {@link #DECISION} that lets the letter go. */
    public static final String DECISION_APPROVE = "approve";

    /** The case, as text. */
    public static final ProcessVariable<CaseId> CASE_ID = ProcessVariable.ofCase("caseId");

    /** The letter, as text. */
    public static final ProcessVariable<UUID> MESSAGE_ID = ProcessVariable.ofId("messageId");

    /** Whether the representative has to agree. */
    public static final ProcessVariable<Boolean> APPROVAL_REQUIRED = ProcessVariable.ofFlag("approvalRequired");

    /** Whether the letter goes by post. */
    public static final ProcessVariable<Boolean> BY_POST = ProcessVariable.ofFlag("byPost");

    /** London-local day on which it was posted. */
    public static final ProcessVariable<LocalDate> POSTED_ON = ProcessVariable.ofDate("postedOn");

    /** Until when the letter can be taken back. */
    public static final ProcessVariable<Instant> UNDO_UNTIL = ProcessVariable.ofInstant("undoUntil");

    /** Whether a letter to an organisation has left for whose answer nobody waits yet. */
    public static final ProcessVariable<Boolean> ANSWER_AWAITED = ProcessVariable.ofFlag("answerAwaited");

    /** What the representative decided, as the form has it: {@code approve} or {@code return}. */
    public static final ProcessVariable<String> DECISION = ProcessVariable.ofCode("decision");

    private CorrespondenceProcess() {}
}
