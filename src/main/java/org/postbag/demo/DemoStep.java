package org.postbag.demo;

import org.jspecify.annotations.Nullable;
import org.postbag.cases.Priority;
import org.postbag.privacy.HoldReason;

/**
 * One thing that somebody does on an invented case.
 *
 * @param at when, as {@link DemoTime} reads it
 * @param act what
 * @param who the colleague, by the part of the address before the at sign; absent for the resident
 * @param text of a letter, a note or an answer in a form
 * @param priority for taking a case on
 * @param to the colleague it is given to, or the organisation that is asked
 * @param of number of the case this one repeats
 * @param outcome how the case ends, as the form has it
 * @param hold why it is kept longer
 */
record DemoStep(
        String at,
        Act act,
        @Nullable String who,
        @Nullable String text,
        @Nullable Priority priority,
        @Nullable String to,
        @Nullable Integer of,
        @Nullable String outcome,
        @Nullable HoldReason hold) {

    /** What somebody does. */
    enum Act {
        /** Takes the case on. */
        ACCEPT,
        /** Tells the person whom to ask instead. */
        TURN_AWAY,
        /** Joins it to the case it repeats. */
        JOIN,
        /** Sets it aside as spam. */
        SPAM,
        /** Says that somebody is at risk. */
        ALARM,
        /** Notes what was done to protect somebody. */
        SAFEGUARD,
        /** Gives the case to a colleague. */
        ASSIGN,
        /** Takes the work on the case. */
        TAKE,
        /** Gives the work back to the team. */
        GIVE_BACK,
        /** Writes a note for colleagues. */
        NOTE,
        /** Writes to the resident. */
        REPLY,
        /** Writes to an organisation, with the resident's name and address. */
        ASK,
        /** Writes to the resident, to be signed off by the representative first. */
        ASK_APPROVAL,
        /** Signs a letter off. */
        APPROVE,
        /** The resident writes again. */
        HEARS,
        /** Reads what the resident wrote. */
        READ,
        /** Somebody else has to move first. */
        WAIT,
        /** Ends the case and says how. */
        CLOSE,
        /** Opens it again. */
        REOPEN,
        /** Keeps it longer than its period. */
        HOLD
    }
}
