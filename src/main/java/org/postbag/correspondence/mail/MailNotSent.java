package org.postbag.correspondence.mail;

/**
 * A mail was not taken. The message is a sentence for staff. It carries no cause and names no address, because the engine
 * keeps it and shows it in Cockpit, where no personal data belongs.
 */
public final class MailNotSent extends RuntimeException {

    /** Said when there was nobody to hand it to. */
    public static final String UNREACHABLE = "The mail server could not be reached.";

    private final boolean permanent;
    private final boolean begun;

    MailNotSent(String sentence, boolean permanent) {
        this(sentence, permanent, true);
    }

    private MailNotSent(String sentence, boolean permanent, boolean begun) {
        super(sentence, null, false, true);
        this.permanent = permanent;
        this.begun = begun;
    }

    /** The same, of a mail of which nothing has been handed to a mail server. */
    MailNotSent beforeItBegan() {
        return new MailNotSent(String.valueOf(getMessage()), permanent, false);
    }

    /** An earlier letter to the same person has to go first. */
    public static MailNotSent beforeItsTurn() {
        return new MailNotSent("An earlier letter to the same person has not gone yet.", false, false);
    }

    /** The office's address is not one that letters may leave from. @param sentence says what to do; names nobody */
    public static MailNotSent withoutSender(String sentence) {
        return new MailNotSent(sentence, false, false);
    }

    /** Whether a mail server may have taken it all the same. False is certain. */
    public boolean begun() {
        return begun;
    }

    /** Whether trying again as it stands is of no use (RFC 5321 section 4.2.1, a reply that begins with 5). */
    public boolean permanent() {
        return permanent;
    }
}
