package org.postbag.correspondence.mail;

import java.time.Duration;
import org.postbag.workflow.NotYet;

/** Nothing leaves this installation until its operator has said that it is the live one; whatever was to leave waits. */
public final class MailPaused extends RuntimeException implements NotYet {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public MailPaused() {
        super("Outgoing mail is paused.", null, false, false);
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }
}
