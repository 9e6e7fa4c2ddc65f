package org.postbag.isolation;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postbag.platform.LoopbackMailServer;

/** What has been sent by e-mail, decoded. */
final class SentMails {

    private final LoopbackMailServer server;

    SentMails(LoopbackMailServer server) {
        this.server = server;
    }

    /** Empties every mailbox, so that only what comes from now on is found. */
    void forget() {
        try {
            server.server().purgeEmailFromAllMailboxes();
        } catch (FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Recipients, subject and text of each. */
    List<String> all() {
        return Stream.of(server.server().getReceivedMessages())
                .map(SentMails::inWords)
                .toList();
    }

    private static String inWords(MimeMessage mail) {
        try {
            return List.of(mail.getAllRecipients()) + " " + mail.getSubject() + " " + text(mail);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart several)) {
            return part.getContent().toString();
        }
        List<String> texts = new ArrayList<>();
        for (int each = 0; each < several.getCount(); each++) {
            texts.add(text(several.getBodyPart(each)));
        }
        return String.join("\n", texts);
    }
}
