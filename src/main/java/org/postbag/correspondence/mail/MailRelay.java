package org.postbag.correspondence.mail;

/** Takes mail out of the house (law.md EM-6). */
public interface MailRelay {

    /**
     * Hands the mail over and returns when the other side has taken it.
     *
     * @throws MailPaused if nothing leaves this installation
     * @throws MailNotSent if it was not taken, or if nobody knows whether it was
     */
    void send(OutgoingMail mail);
}
