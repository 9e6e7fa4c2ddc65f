package org.postbag.isolation;

import static java.util.Map.entry;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseNotes;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterConcern;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.PostalAddress;
import org.postbag.correspondence.SignatureText;
import org.postbag.correspondence.Signatures;
import org.postbag.correspondence.Tracking;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.WriteToOrganisation;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.directory.OrganisationKind;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.correspondence.mail.RelayAccess;
import org.postbag.correspondence.mail.RelayProtection;
import org.postbag.correspondence.paper.Samples;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.intake.PublicReports;
import org.postbag.intake.PublicTracking;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.offices.LetterRules;
import org.postbag.offices.OfficeSettings;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two offices that know nothing of each other, each with at least one row of everything and a manager who is in every role. */
final class TwoOffices {

    /** Where in its mail a file stands, as {@link Arguments} name it. */
    private static final int FILE_NUMBER = 10;

    private static final Instant NOW = Instant.parse("2028-03-03T10:00:00Z");

    private final BeanFactory application;
    private final TestOffices offices;
    private final Journeys journey;
    private final EngineClock clock;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final OfficeRows rows;
    private final SentMails mails;
    private final TestOffice mine;
    private final TestOffice theirs;
    private final OfficeNames foreign;
    private final Set<String> secrets;

    TwoOffices(BeanFactory application) {
        this.application = application;
        offices = bean(TestOffices.class);
        journey = bean(Journeys.class);
        clock = bean(EngineClock.class);
        jdbc = bean(JdbcTemplate.class);
        transaction = bean(TransactionTemplate.class);
        rows = new OfficeRows(jdbc, transaction);
        mails = new SentMails(bean(LoopbackMailServer.class));
        mine = withEveryRole(offices.open());
        theirs = withEveryRole(offices.open());
        fill(mine);
        foreign = fill(theirs);
        secrets = rows.values(theirs);
        secrets.removeAll(rows.values(mine));
        secrets.removeAll(foreign.all());
        clock.reset();
    }

    /** The office that asks. */
    TestOffice mine() {
        return mine;
    }

    /** The office that is asked about. */
    TestOffice theirs() {
        return theirs;
    }

    /** One more office that may ask, with nothing of its own. */
    TestOffice another() {
        return withEveryRole(offices.open());
    }

    /** What theirs is named by. */
    OfficeNames foreign() {
        return foreign;
    }

    /** What nobody but the other office knows, its names apart. */
    Set<String> secrets() {
        return secrets;
    }

    SentMails mails() {
        return mails;
    }

    OfficeRows rows() {
        return rows;
    }

    /** Does what an office's engine has to do, and what becomes due within the hour. */
    void runJobs(TestOffice office) {
        clock.advance(Duration.ofHours(1));
        clock.runDueJobsThatMayFail(office.id());
    }

    /** Stops the clock when all has been there for a while. */
    void stopTheClock() {
        clock.set(NOW);
    }

    /** Reads past every barrier: in a thread of its own, because a transaction has one office. */
    <T> T asTheirs(Function<JdbcTemplate, T> work) {
        return CompletableFuture.supplyAsync(() -> theirs.call(() -> transaction.execute(tx -> work.apply(jdbc))))
                .join();
    }

    private static TestOffice withEveryRole(TestOffice office) {
        for (Role role : Role.values()) {
            office.join(office.staff(Role.MANAGER), role);
        }
        return office;
    }

    /** A case with all that belongs to one, one that was joined to it, and one that is erased already. */
    private OfficeNames fill(TestOffice office) {
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", resident(office));
        answers.put("description", "The roof of " + office.office().slug() + " leaks.");
        eraseOne(office, answers);
        CaseId id = journey.report(office, answers);
        CaseId twin = journey.report(office, answers);
        office.run(() -> transaction.executeWithoutResult(tx -> {
            bean(Mailboxes.class).readOwn(new EmailAddress(office.office().email()), "secret");
            jdbc.update("update app.case_file set duplicate_of = ? where id = ?", id.value(), twin.value());
        }));
        office.runAs(Role.MANAGER, () -> bean(OfficeRelays.class)
                .use(new RelayAccess(
                        "127.0.0.1",
                        Optional.of(bean(LoopbackMailServer.class).smtpPort()),
                        RelayProtection.NONE,
                        Optional.empty(),
                        Optional.empty())));
        office.runAs(Role.COMPLIANCE, () -> bean(Holds.class).hold(id, HoldReason.LEGAL_CLAIM));

        Map<String, List<UUID>> keys = new TreeMap<>();
        List<UUID> letters = new ArrayList<>(lettersWithOrganisation(office, id));
        letters.addAll(letters(office, id));
        List<UUID> mails = new ArrayList<>(mails(office));
        List<String> secretNames = secretNames(office, id, answers);
        move(office, twin, id);
        rows.keys(office).forEach((table, key) -> keys.put(table, List.of(key)));
        keys.put("case_file", List.of(id.value()));
        mails.add(UUID.fromString(word(office, "select mail_id::text from app.incoming_mail_file")));
        keys.put("incoming_mail", mails);
        keys.put("attachment", keysOf(office, "attachment"));
        keys.put("message", letters);
        keys.put("staff", List.of(office.staff(Role.CASEWORKER).id().value()));
        return new OfficeNames(keys, words(office, id, secretNames));
    }

    /** That a case was begun with what had been on another. */
    private void move(TestOffice office, CaseId from, CaseId onto) {
        UUID id = Ids.next();
        office.run(() -> transaction.executeWithoutResult(tx -> {
            jdbc.update(
                    """
                    insert into app.case_move (id, office_id, kind, from_case, onto_case, from_reference, onto_reference, title,
                                               answers, from_status, onto_status, unread, moved_by, moved_at, version)
                    select ?, f.office_id, 'SPLIT', f.id, o.id, f.reference, o.reference, ?, '{}', 'OPEN', 'OPEN', 0, ?, now(), 0
                    from app.case_file f, app.case_file o where f.id = ? and o.id = ?
                    """,
                    id,
                    "Begun in " + office.office().slug(),
                    office.staff(Role.MANAGER).id().value(),
                    from.value(),
                    onto.value());
            jdbc.update(
                    "insert into app.case_move_piece select ?, office_id, 'NOTE', id from app.case_note limit 1", id);
        }));
    }

    /**
     * A letter to an organisation of the office's own, by a name that a search for the case's reference finds, and what came back:
     * a holding reply with a file, so that the clock runs on.
     */
    private List<UUID> lettersWithOrganisation(TestOffice office, CaseId id) {
        String slug = office.office().slug();
        String reference = word(office, "select reference from app.case_file where id = '" + id + "'");
        EmailAddress council = council(office);
        List<UUID> keys = new ArrayList<>();
        office.runAs(Role.MANAGER, () -> {
            UUID organisation = bean(OrganisationDirectory.class)
                    .add(new OrganisationDetails(
                            "Council of " + reference, OrganisationKind.COUNCIL, Optional.of(council), "", "", 10));
            keys.add(bean(OrganisationLetters.class)
                    .send(new WriteToOrganisation(
                            id, organisation, "The roof", "Mend it, " + slug, true, true, List.of(), UUID.randomUUID()))
                    .messageId());
        });
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        String answered = word(office, "select message_id from app.message where id = '" + keys.get(0) + "'");
        MailDrop.drop(
                application,
                office,
                "From: " + council + "\r\nSubject: Your letter\r\nIn-Reply-To: " + answered
                        + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWe have received it, " + slug
                        + "\r\n--b\r\n\r\n.".repeat(FILE_NUMBER - 1)
                        + "\r\n--b\r\nContent-Disposition: attachment; filename=came-to-" + slug
                        + ".txt\r\n\r\nA file for " + slug + "\r\n--b--\r\n");
        clock.set(NOW);
        keys.add(UUID.fromString(word(office, "select id::text from app.message where kind = 'FROM_ORGANISATION'")));
        return keys;
    }

    private void eraseOne(TestOffice office, Map<String, Object> answers) {
        clock.set(NOW.minus(Duration.ofDays(400)));
        CaseId erased = journey.report(office, answers);
        journey.triage(office, erased, "accept");
        journey.close(office, erased);
        clock.set(NOW);
        clock.runDueJobs(office.id());
    }

    /**
     * A letter that can be taken back, though one in trouble goes before it, one that waits for approval, and one that has been
     * sent; besides them what is internal.
     */
    private List<UUID> letters(TestOffice office, CaseId id) {
        String slug = office.office().slug();
        Letters letters = bean(Letters.class);
        List<UUID> keys = new ArrayList<>();
        List<UUID> inTrouble = new ArrayList<>();
        office.runAs(
                Role.MANAGER,
                () -> inTrouble.add(
                        letters.send(new WriteReply(id, "Early", "First words of " + slug, UUID.randomUUID()))
                                .messageId()));
        word(
                office,
                "with waiting as (update app.message set state = 'QUEUED', failure = 'The mail server is away.' where id = '"
                        + inTrouble.get(0) + "' returning id) select id::text from waiting");
        office.runAs(Role.MANAGER, () -> {
            bean(CaseNotes.class).add(id, "Only for " + slug);
            bean(Signatures.class).changeOwn(new SignatureText("Signed in " + slug, "Llofnod " + slug));
            bean(LetterTemplates.class)
                    .add(new TemplateText("Letter of " + slug, TemplateKind.LETTER, "Dear {{name}} of " + slug, ""));
            bean(WordFiles.class).add("Word file of " + slug + ".docx", Samples.wordFile("Letter"));
            PostalAddress address = PostalAddress.of("Edda Lindqvist\nStreet of " + slug);
            keys.add(letters.send(
                            new WriteReply(id, "By post", "On paper from " + slug, UUID.randomUUID()).byPost(address))
                    .messageId());
            Attachments files = bean(Attachments.class);
            files.attach(id, DraftKind.REPLY, slug + ".txt", words("Along with a letter of " + slug));
            keys.add(letters.send(new WriteReply(id, "The roof", "Somebody comes to " + slug, UUID.randomUUID()))
                    .messageId());
            letters.saveDraft(id, DraftKind.NOTE, "", "Unfinished words of " + slug);
            files.attach(id, DraftKind.REPLY, "draft-" + slug + ".txt", words("Along with a draft of " + slug));
            bean(OfficeSettings.class).changeLetterRules(LetterRules.USUAL.withApproval(true));
        });
        office.runAs(
                Role.CASEWORKER,
                () -> keys.add(letters.send(knowingOfTheOther(
                                office, new WriteReply(id, "Money", slug + " pays for it", UUID.randomUUID())))
                        .messageId()));
        office.runAs(Role.MANAGER, () -> bean(OfficeSettings.class).changeLetterRules(LetterRules.USUAL));
        keys.add(UUID.fromString(word(office, "select id::text from app.message where state = 'SENT'")));
        return keys;
    }

    /** A colleague has answered before, which is told and accepted. */
    private WriteReply knowingOfTheOther(TestOffice office, WriteReply reply) {
        return reply.accepting(List.of(new LetterConcern(
                LetterConcern.Kind.ANSWERED_BY_COLLEAGUE,
                office.staff(Role.MANAGER).fullName())));
    }

    private static InputStream words(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A mail that began a case, and one that somebody has to look at. */
    private List<UUID> mails(TestOffice office) {
        String ours = word(office, "select message_id from app.message where state = 'SENT'");
        return Stream.of(
                        "From: " + resident(office) + "\r\nSubject: Only for us\r\nContent-Type: text/html",
                        "From: stranger@" + office.office().slug() + ".example\r\nSubject: Me too\r\nIn-Reply-To: "
                                + ours)
                .map(head -> MailDrop.drop(
                                application,
                                office,
                                head + "\r\n\r\nOf " + office.office().slug())
                        .orElseThrow())
                .toList();
    }

    /** The link to a case that a resident has used, and the names of a draft and of a report that was sent. */
    private List<String> secretNames(TestOffice office, CaseId id, Map<String, Object> answers) {
        PublicReports reports = bean(PublicReports.class);
        String draft = reports.begin(office.id());
        reports.save(office.id(), draft, answers);
        String sent = reports.begin(office.id());
        reports.save(office.id(), sent, answers);
        reports.submit(office.id(), sent, answers, "192.0.2.7");
        String link =
                office.call(() -> transaction.execute(tx -> bean(Tracking.class).newLink(id)));
        String token = link.substring(link.lastIndexOf('/') + 1);
        String more = "More about " + office.office().slug();
        bean(PublicTracking.class)
                .addInformation(office.id(), token, more, UUID.randomUUID().toString());
        return List.of(token, draft, sent, word(office, "select token from app.reply_address"));
    }

    private Map<String, List<String>> words(TestOffice office, CaseId id, List<String> secretNames) {
        String reference = word(office, "select reference from app.case_file where id = '" + id + "'");
        String once = word(office, "select idempotency_key from app.message where idempotency_key like 'enquiry:%'");
        List<String> messageId =
                List.of(word(office, "select message_id from app.message where message_id is not null"));
        String sentSubject = word(
                office,
                "select subject from app.message where state = 'SENT' and thread_id is null and case_id = '" + id
                        + "'");
        List<String> engineId =
                List.of(word(office, "select engine_id from app.task_item where case_id = '" + id + "'"));
        List<String> addresses = List.of(
                resident(office), office.office().email(), council(office).value());
        return Map.ofEntries(
                entry("messageId", messageId),
                entry("messageIds", messageId),
                entry("inReplyTo", messageId),
                entry("engineId", engineId),
                entry("step", engineId),
                entry("reference", List.of(reference)),
                entry("words", List.of(reference)),
                entry("typed", List.of(reference)),
                entry("text", List.of(reference)),
                entry("subject", List.of("Re: The roof [" + reference + "]", sentSubject)),
                entry("path", List.of("staff/cases/" + reference)),
                entry("token", secretNames),
                entry("email", addresses),
                entry("address", addresses),
                entry("idempotencyKey", List.of(once, once.substring(once.indexOf(':') + 1))));
    }

    private static EmailAddress council(TestOffice office) {
        return new EmailAddress("housing@" + office.office().slug() + "-council.example");
    }

    private static String resident(TestOffice office) {
        return office.office().slug() + "@mailbox.example";
    }

    /** The first of these words of an office. */
    private String word(TestOffice office, String query) {
        return office.call(
                () -> transaction.execute(tx -> jdbc.queryForObject(query + " order by 1 limit 1", String.class)));
    }

    private List<UUID> keysOf(TestOffice office, String table) {
        return office.call(
                () -> transaction.execute(tx -> jdbc.queryForList("select id from app." + table, UUID.class)));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
