package org.postbag.correspondence.mail;

import java.util.Optional;

/** Takes mail out of the house (law.md EM-6). */
public interface MailRelay {

    /**
     * Hands the mail over and returns when the other side has taken it.
     *
     * @return the relay's own name for the mail, where it tells one
     * @throws MailPaused if nothing leaves this installation
     * @throws MailNotSent if it was not taken, or if nobody knows whether it was
     */
    Optional<String> send(OutgoingMail mail);
}
