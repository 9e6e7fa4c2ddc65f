package org.postbag.isolation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.PostbagTest;
import org.postbag.cases.WorkFilter;
import org.postbag.correspondence.inbox.ImportPreview;
import org.postbag.correspondence.inbox.NewMailbox;
import org.postbag.correspondence.mail.RelayAccess;
import org.postbag.correspondence.mail.RelayProtection;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * Every method that modules offer to each other, called by one office with what another office's rows are named by. The answer
 * is the one for names that nobody has, nothing of the other office is in it or in a mail, and the other office's rows stay as
 * they are. The methods are found by reflection: a new one is tried, or fails here until it is said what to give it.
 */
@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationServicesTest {

    /** Types, or methods of one, that are not asked about anything an office has, and why. */
    private static final Map<String, String> NOTHING_OF_AN_OFFICE = Map.ofEntries(
            entry("BankHolidays", "the installation's, which every office may read"),
            entry("ChaseTaskNames", "names a task that the engine is making, by what ChaseClock says"),
            entry("InnerServers", "the installation's list, and what a name leads to"),
            entry("Installation", "tells of the installation, and nothing of an office"),
            entry("LetterComposer.actionsOn", "draws buttons for the wait it is given"),
            entry("LetterComposer.letters", "draws buttons for the letters it is given"),
            entry("LiveUpdates", "wakes screens and tells them nothing"),
            entry("LoopbackMailServer", "the world's mail in a first run"),
            entry("MailTexts", "the standing texts, the same for everybody"),
            entry("OfficeOpening", "the operator's, from this machine"),
            entry("Offices", "the list of offices, read before one is known"),
            entry("Presence", "tells what it is told, apart for each office: PresenceTest"),
            entry("PublicAddress", "puts addresses together"),
            entry("SenderAlignment", "tells of the bound office's own address, and of nothing by name"),
            entry("RelayNames", "tells of the bound office's own mail server, and of nothing by name"),
            entry("RelayAddresses", "the installation's, by which every office's mail is read"),
            entry("SenderProperties", "the installation's settings"),
            entry("ServerFormValidator", "looks at nothing but what it is given"),
            entry("SharedOrganisations", "the installation's, which every office may read"),
            entry("MailRelays.send", "sends what it is given"),
            entry("StaffDirectory", "people may belong to several offices; sign-in reads it before one is known"),
            entry("StoredCredentials", "encrypts what it is given, by a secret of the installation"),
            entry("StaffSignIn", "before an office is known"));

    /** What is answered at home no otherwise than for names that nobody has, and why. */
    private static final Map<String, String> SILENT_AT_HOME = Map.ofEntries(
            entry("ApprovalAnswers.accept", "turns answers into variables"),
            entry("ApprovalAnswers.handles", "looks at nothing but what it is given"),
            entry("AutomaticLetters.acknowledge", "has been done already"),
            entry("CarriedLetters.carry", "no piece is named"),
            entry("CarriedLetters.elsewhere", "no piece is named"),
            entry("CaseFiles.open", "the key is taken at home, the constituent unknown elsewhere"),
            entry("CaseOfLetter.goesOnAs", "a case that was not merged goes on as itself"),
            entry("CaseOfLetter.lettersWent", "no letter goes from a case to itself"),
            entry("CaseTaskAnswers.handles", "looks at nothing but what it is given"),
            entry("ChaseAnswers.accept", "turns answers into variables"),
            entry("ChaseAnswers.handles", "looks at nothing but what it is given"),
            entry("PostingAnswers.accept", "turns answers into variables"),
            entry("PostingAnswers.handles", "looks at nothing but what it is given"),
            entry("ChaseClock.begin", "has begun already"),
            entry("Constituents.markGood", "no address is known to be bad"),
            entry("Constituents.meet", "somebody of this name is always new"),
            entry("Disclosures.follow", "they are on that case already"),
            entry("EngineProcessRuntime.eraseAfterEnd", "acts when the transaction ends"),
            entry("EngineProcessRuntime.setVariables", "there are none to be set"),
            entry("EngineProcessRuntime.start", "starts whatever it is told"),
            entry("EngineWaitingSteps.nextTry", "no step waits to be tried again"),
            entry("EngineWaitingSteps.tryNow", "no step waits to be tried again"),
            entry("EnquiriesByMail.open", "every mail handed to it begins a case"),
            entry("HoldAnswers.accept", "turns answers into variables"),
            entry("HoldAnswers.handles", "looks at nothing but what it is given"),
            entry("Holds.hold", "keeps a hold by a key that it does not look up"),
            entry("MailImports.begin", "takes a file in the background, when its transaction has ended"),
            entry("Mailboxes.read", "writes a mailbox down, known or not"),
            entry("NotesOfCase.cameSince", "notes do not come from outside"),
            entry("NotesOfCase.carry", "no piece is named"),
            entry("NotesOfCase.elsewhere", "no piece is named"),
            entry("NotesOfCase.hasWritten", "notes go to nobody outside"),
            entry("NotesOfCase.obstacle", "notes can always be carried"),
            entry("OrganisationDirectory.add", "lists whatever it is told"),
            entry("UndeliveredAnswers.accept", "turns answers into variables"),
            entry("UndeliveredAnswers.handles", "looks at nothing but what it is given"));

    /** What writes in transactions of its own, which are not taken back. */
    private static final Set<String> COMES_LAST = Set.of("AutomaticLetters", "LetterDelivery");

    @TempDir
    private static Path folder;

    @Autowired
    private ConfigurableApplicationContext application;

    private TwoOffices offices;
    private Trespass trespass;

    @BeforeAll
    void twoOfficesWithOneRowOfEverything() {
        offices = new TwoOffices(application);
        trespass = new Trespass(
                offices,
                new Caller(application),
                Map.of(
                        WorkFilter.class,
                        names -> WorkFilter.none(),
                        NewMailbox.class,
                        this::mailbox,
                        Path.class,
                        this::fileOfMails,
                        RelayAccess.class,
                        names -> new RelayAccess(
                                "127.0.0.1",
                                Optional.of(application
                                        .getBean(LoopbackMailServer.class)
                                        .smtpPort()),
                                RelayProtection.NONE,
                                Optional.empty(),
                                Optional.empty()),
                        ImportPreview.class,
                        names -> new ImportPreview(1, 0, 0, Optional.empty(), Optional.empty(), List.of())));
    }

    @BeforeEach
    void stopTheClock() {
        offices.stopTheClock();
    }

    /** One that can be opened; any address is a mailbox there. */
    private NewMailbox mailbox(OfficeNames names) {
        String address = names.words().get("address").get(1);
        int port = application.getBean(LoopbackMailServer.class).imapPort();
        return new NewMailbox(
                new EmailAddress(address),
                "localhost",
                Optional.of(port),
                NewMailbox.Protection.NONE,
                false,
                address,
                address);
    }

    /** With the very mail that the office has. */
    private Path fileOfMails(OfficeNames names) {
        String address = names.words().get("address").get(0);
        try {
            return Files.writeString(
                    folder.resolve(UUID.randomUUID() + ".eml"),
                    "From: %s\r\nSubject: Only for us\r\n\r\nOf %s"
                            .formatted(address, address.substring(0, address.indexOf('@'))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Call> calls() {
        return Call.ofServices(application).stream()
                .filter(call -> NOTHING_OF_AN_OFFICE.keySet().stream().noneMatch(except -> isOf(call, except)))
                .toList();
    }

    private static boolean isOf(Call call, String typeOrMethod) {
        return List.of(call.type(), call.type() + "." + call.method().getName()).contains(typeOrMethod);
    }

    @ParameterizedTest
    @EnumSource
    void noServiceAnswersForAnotherOffice(Way way) {
        assertThat(trespass.answers(way, calls())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noServiceWritesIntoAnotherOffice(Way way) {
        assertThat(trespass.changes(way, calls())).isEmpty();
    }

    /** Or else its answers to another office would show nothing. */
    @Test
    void everyServiceKnowsItsOwnOfficesNames() {
        List<Call> calls = calls().stream()
                .sorted(Comparator.comparing(call -> COMES_LAST.contains(call.type())))
                .toList();

        assertThat(trespass.silentAtHome(calls))
                .extracting(silent -> silent.replaceFirst("\\(.*", ""))
                .containsExactlyInAnyOrderElementsOf(SILENT_AT_HOME.keySet());
    }

    /** Every service there is, found in another way. */
    @Test
    void everyServiceIsTried() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        Set<String> tried =
                Call.ofServices(application).stream().map(Call::type).collect(Collectors.toSet());

        assertThat(scanner.findCandidateComponents("org.postbag"))
                .extracting(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .filteredOn(type -> Modifier.isPublic(type.getModifiers()))
                .extracting(Class::getSimpleName)
                .isSubsetOf(tried);
    }

    @Test
    void everyExceptionIsOfSomething() {
        List<Call> calls = Call.ofServices(application);

        assertThat(NOTHING_OF_AN_OFFICE.keySet())
                .filteredOn(except -> calls.stream().noneMatch(call -> isOf(call, except)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatReachesAnotherOfficeIsFound(Way way) {
        List<Call> calls = Call.ofService(new Leaking(), Leaking.class)
                .sorted(Comparator.comparing(Call::name))
                .toList();

        assertThat(trespass.answers(way, calls))
                .satisfiesExactly(
                        counted -> assertThat(counted).isEqualTo("Leaking.count(UUID): 1 where nothing is known: 0"),
                        listed -> assertThat(listed).startsWith("Leaking.list(): told "),
                        told -> assertThat(told).startsWith("Leaking.listOf(OfficeId): has to be given a case: "),
                        unknown -> assertThat(unknown).startsWith("Leaking.wait(Thread): has to be given a case: "));
        assertThat(trespass.changes(way, calls))
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("Leaking.listOf(OfficeId): has to be given a case: "),
                        renamed -> assertThat(renamed).isEqualTo("Leaking.rename(CaseId): changed [app.case_file]"),
                        sent -> assertThat(sent).startsWith("Leaking.send(EmailAddress): sent "),
                        again -> assertThat(again).startsWith("Leaking.send(EmailAddress): sent "),
                        andAgain -> assertThat(andAgain).startsWith("Leaking.send(EmailAddress): sent "),
                        unknown -> assertThat(unknown).startsWith("Leaking.wait(Thread): has to be given a case: "));
    }

    /** A service that asks, changes and sends what is another office's. */
    public final class Leaking {

        /** Whether there is such a case, over there. */
        public int count(UUID caseId) {
            return offices.asTheirs(jdbc -> Objects.requireNonNull(
                    jdbc.queryForObject("select count(*) from app.case_file where id = ?", Integer.class, caseId)));
        }

        /** What they call their cases. */
        public List<String> list() {
            return offices.asTheirs(
                    jdbc -> jdbc.queryForList("select reference || title from app.case_file", String.class));
        }

        /** What any office calls its cases. */
        public List<String> listOf(OfficeId office) {
            return TenantContext.callIn(office, this::list);
        }

        /** Writes into their case. */
        public void rename(CaseId id) {
            offices.asTheirs(
                    jdbc -> jdbc.update("update app.case_file set title = title || '.' where id = ?", id.value()));
        }

        /** Sends what they call their cases. */
        public void send(EmailAddress to) {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("office@mailbox.example");
            mail.setTo(to.value());
            mail.setText(list().toString());
            application.getBean(JavaMailSender.class).send(mail);
        }

        /** Takes something that nobody has thought of. */
        public void wait(Thread thread) {
            thread.interrupt();
        }
    }
}
