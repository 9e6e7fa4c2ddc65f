package org.postbag.correspondence.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.postbag.TestOffices.TestOffice;
import org.springframework.beans.factory.BeanFactory;

/** Hands mails to an office as if they had just been fetched from its mailbox. */
public final class MailDrop {

    private MailDrop() {}

    /** The key of the mail, sorted already; empty if the office had it before. */
    public static Optional<UUID> drop(BeanFactory application, TestOffice office, String mail) {
        return drop(application, office, mail.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #drop(BeanFactory, TestOffice, String)}, for a mail that is no text. */
    public static Optional<UUID> drop(BeanFactory application, TestOffice office, byte[] mail) {
        return office.call(() -> {
            try {
                Optional<UUID> id =
                        application.getBean(MailStore.class).keep(Optional.empty(), new ByteArrayInputStream(mail));
                id.ifPresent(application.getBean(MailFiling.class)::file);
                return id;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }
}
