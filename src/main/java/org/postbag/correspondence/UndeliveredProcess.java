package org.postbag.correspondence;

import org.postbag.workflow.ProcessVariable;

/** The words of the process {@code undelivered}: element ids and variables as the model has them. */
public final class UndeliveredProcess {

    /** The process id; its file is {@code processes/undelivered.bpmn}. */
    public static final String KEY = "undelivered";

    /** Reach the resident by phone or by post. */
    public static final String REACH = "Task_ReachOtherwise";

    /** Reach an organisation by phone or by post. */
    public static final String REACH_ORGANISATION = "Task_ReachOrganisation";

    /** Whether the other side will not take it next time either. */
    public static final ProcessVariable<Boolean> REFUSED_FOR_GOOD = ProcessVariable.ofFlag("refusedForGood");

    /** Whether it is still not known to have arrived. */
    public static final ProcessVariable<Boolean> STILL_DELAYED = ProcessVariable.ofFlag("stillDelayed");

    /** Whether an organisation was written to. */
    public static final ProcessVariable<Boolean> TO_ORGANISATION = ProcessVariable.ofFlag("toOrganisation");

    private UndeliveredProcess() {}
}
