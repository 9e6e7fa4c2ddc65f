package org.postbag.correspondence;

import java.util.Locale;
import org.postbag.correspondence.mail.HeaderText;

/** Subjects that keep a case's letters together: always the reference in brackets, and {@code Re:} on an answer (law.md EM-3). */
final class LetterSubjects {

    private LetterSubjects() {}

    /** The subject under which the correspondence of a case begins. */
    static String first(CaseContact contact) {
        return HeaderText.clean(mark(contact) + " " + contact.title(), Message.SUBJECT_MAX_LENGTH);
    }

    /** The subject of an answer when nothing else was chosen. */
    static String answer(CaseContact contact) {
        return HeaderText.clean("Re: " + first(contact), Message.SUBJECT_MAX_LENGTH);
    }

    /** A chosen subject with the reference in it; an empty one becomes {@link #answer}. */
    static String withReference(String chosen, CaseContact contact) {
        String subject = HeaderText.clean(chosen, Message.SUBJECT_MAX_LENGTH);
        if (subject.isEmpty()) {
            return answer(contact);
        }
        if (subject.contains(mark(contact))) {
            return subject;
        }
        boolean answers = subject.toLowerCase(Locale.ROOT).startsWith("re:");
        String rest = answers ? subject.substring("re:".length()).strip() : subject;
        return HeaderText.clean((answers ? "Re: " : "") + mark(contact) + " " + rest, Message.SUBJECT_MAX_LENGTH);
    }

    private static String mark(CaseContact contact) {
        return "[" + contact.reference() + "]";
    }
}
