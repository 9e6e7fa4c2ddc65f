package org.postbag.correspondence.inbox;

/** Why a file of a mail is kept and not handed out (law.md EM-9, EM-10). */
public enum FileRefusal {
    /** Not of a kind that an office needs. */
    KIND("Not handed out: this kind of file can do harm"),
    /** Its content is something else than its name says. */
    CONTENT("Not handed out: it is not what its name says"),
    /** Unpacked it is far larger than it looks. */
    UNPACKS("Not handed out: it unpacks to far more than its size"),
    /** Nobody can look into it. */
    DAMAGED("Not handed out: it is damaged");

    private final String words;

    FileRefusal(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
