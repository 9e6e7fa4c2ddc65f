package org.postbag.correspondence;

import org.postbag.correspondence.files.FileNotKept;
import org.postbag.kernel.Refusal;

/** A file cannot go along with a letter, or not with the others (law.md EM-9, EM-10). */
public final class AttachmentRefused extends Refusal {

    private AttachmentRefused(String sentence) {
        super(sentence);
    }

    static AttachmentRefused of(FileNotKept.Reason reason, String name) {
        return switch (reason) {
            case EMPTY -> new AttachmentRefused("“" + name + "” is empty. Save it once more and attach it again.");
            case KIND ->
                new AttachmentRefused("“" + name
                        + "” is of a kind that is not sent, or not what its name says. Attach a PDF, a picture (JPEG, PNG,"
                        + " HEIC), a text, a Word, Excel or OpenDocument file, or an email (.eml).");
            case TOO_LARGE -> tooLarge();
            case INFECTED ->
                new AttachmentRefused("“" + name
                        + "” has a virus in it and is not kept. Tell whoever gave it to you, and have your computer looked"
                        + " at.");
        };
    }

    static AttachmentRefused tooLarge() {
        return new AttachmentRefused(
                "The files are too large for one email: together they can have 17.5 MB. Make them smaller, or send some with"
                        + " a second letter.");
    }

    static AttachmentRefused tooMany() {
        return new AttachmentRefused("A letter can bring " + Attachments.MOST_FILES
                + " files along. Remove one first, or send the others with a second letter.");
    }

    /** The stream broke off. */
    static AttachmentRefused interrupted(String name) {
        return new AttachmentRefused("“" + name + "” did not arrive whole. Attach it again.");
    }
}
