package org.postbag.correspondence;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.Channel;
import org.postbag.cases.OpenCase;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.constituents.ContactDetails;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.directory.OrganisationKind;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.offices.LetterRules;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of letters have at hand: residents with cases, and their mailboxes. */
@TestComponent
public class LetterDesk {

    private static final int COUNCIL_TARGET = 10;
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("https?://\\S+/o/([a-z0-9-]+)/track/([A-Za-z0-9_-]{22})");

    private final CaseFiles cases;
    private final Constituents constituents;
    private final TransactionTemplate transaction;
    private final LoopbackMailServer mail;
    private final Offices offices;
    private final OrganisationDirectory directory;

    LetterDesk(
            CaseFiles cases,
            Constituents constituents,
            TransactionTemplate transaction,
            LoopbackMailServer mail,
            Offices offices,
            OrganisationDirectory directory) {
        this.cases = cases;
        this.constituents = constituents;
        this.transaction = transaction;
        this.mail = mail;
        this.offices = offices;
        this.directory = directory;
    }

    /** An address nobody has used before. */
    public String address() {
        return "edda" + PEOPLE.incrementAndGet() + "@mailbox.example";
    }

    /** A case of a resident, opened as the public form opens one. */
    public CaseId open(TestOffice office, String name, String email, String title) {
        return office.call(() -> transaction.execute(status -> {
            ConstituentDetails person = constituents.meet(
                    new ContactDetails(
                            name,
                            EmailAddress.parse(email),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false),
                    office.office());
            CaseId id = new CaseId(Ids.next());
            cases.open(
                    new OpenCase(id, person.id(), person.areaCheck(), Channel.WEB, title, "housing", Map.of()),
                    office.office());
            return id;
        }));
    }

    /** A council that the office writes to, which should answer within ten working days. */
    public UUID council(TestOffice office, String name, String email) {
        AtomicReference<UUID> id = new AtomicReference<>();
        office.runAs(
                Role.MANAGER,
                () -> id.set(directory.add(new OrganisationDetails(
                        name, OrganisationKind.COUNCIL, EmailAddress.parse(email), "", "", COUNCIL_TARGET))));
        return id.get();
    }

    /** A letter to an organisation with the usual subject, and nothing of the case along with it. */
    public static WriteToOrganisation toOrganisation(CaseId caseId, UUID organisation, String body) {
        return new WriteToOrganisation(caseId, organisation, "", body, false, false, List.of(), UUID.randomUUID());
    }

    /** From now on the representative signs off. */
    public void requireApproval(TestOffice office) {
        offices.changeLetterRules(office.id(), office.office().letterRules().withApproval(true));
    }

    /** Sets how long a letter can be taken back. */
    public void undoSeconds(TestOffice office, int seconds) {
        offices.changeLetterRules(office.id(), new LetterRules(seconds, false));
    }

    /** What is in a mailbox, oldest first. */
    public List<MimeMessage> mailbox(String address) {
        GreenMailUser user = mail.server().getUserManager().getUserByEmail(address);
        if (user == null) {
            return List.of();
        }
        try {
            return mail.server().getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Its text. */
    public static String text(MimeMessage message) {
        try {
            return ((String) message.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Its text, also where it has formatting beside. */
    public static String plainText(MimeMessage message) {
        return part(message, 0);
    }

    /** Its text with formatting, which stands after the one without. */
    public static String html(MimeMessage message) {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int number) {
        try {
            Object content = message.getContent();
            return content instanceof MimeMultipart parts
                    ? ((String) parts.getBodyPart(number).getContent()).replace("\r\n", "\n")
                    : text(message);
        } catch (IOException | MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A header's value; empty if it has none. */
    public static String header(MimeMessage message, String name) {
        try {
            String value = message.getHeader(name, null);
            return value == null ? "" : value.replaceAll("\\r\\n\\s+", " ");
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The secret part of the private link in a mail. */
    public static String token(MimeMessage message) {
        Matcher link = LINK.matcher(text(message));
        if (!link.find()) {
            throw new AssertionError("No private link in: " + text(message));
        }
        return link.group(2);
    }

    /** A letter with the usual subject. */
    public static WriteReply reply(CaseId caseId, String body) {
        return new WriteReply(caseId, "", body, UUID.randomUUID());
    }
}
