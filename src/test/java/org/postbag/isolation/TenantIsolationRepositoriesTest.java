package org.postbag.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseNotes;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.Tracking;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.intake.PublicReports;
import org.postbag.intake.PublicTracking;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.process.TestErrand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/**
 * Every method of every repository, called by one office with what another office's rows are named by. The answer is the one
 * for names that nobody has, nothing of the other office is in it, and the other office's rows stay as they are. The methods
 * are found by reflection, so that a new one cannot be forgotten.
 */
@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationRepositoriesTest {

    /** Where a call comes from. */
    enum Way {
        /** Somebody of the office, signed in, with every role. */
        REQUEST,
        /** The same, in a session of Hibernate that filters nothing. */
        WITHOUT_FILTER,
        /** A job of the engine that belongs to the office; nobody is signed in. */
        JOB
    }

    private static final Instant NOW = Instant.parse("2028-03-03T10:00:00Z");

    private static final Pattern NAMES =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{2}|[\\w-]{22}");

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestErrand errands;

    @Autowired
    private ProcessRuntime processes;

    private OfficeRows rows;
    private TestOffice mine;
    private TestOffice theirs;
    private StaffMember colleague;
    private OfficeNames foreign;
    private OfficeNames nobodys;
    private Set<String> secrets;

    @BeforeAll
    void twoOfficesWithOneRowOfEverything() {
        rows = new OfficeRows(jdbc, transaction);
        mine = offices.open();
        theirs = offices.open();
        for (Role role : Role.values()) {
            mine.join(mine.staff(Role.MANAGER), role);
        }
        colleague = mine.staff(Role.MANAGER);
        fill(mine);
        foreign = fill(theirs);
        nobodys = foreign.ofNobody();
        secrets = rows.values(theirs);
        secrets.removeAll(rows.values(mine));
        secrets.removeAll(foreign.all());
    }

    @BeforeEach
    void stopTheClock() {
        clock.set(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void noRepositoryReachesAnotherOffice(Way way) {
        assertThat(leaks(way, Call.ofRepositories(application))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryThatReadsPastTheBarriersIsFound(Way way) {
        List<Call> leaking = Call.ofRepositories(application).stream()
                .filter(call -> call.name().startsWith("CaseFileRepository.findByReference"))
                .map(this::readingAsTheOthers)
                .toList();

        assertThat(leaks(way, leaking)).anySatisfy(problem -> assertThat(problem)
                .startsWith("CaseFileRepository.findByReference(String): told "));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceThatReachesAnotherOfficeIsFound(Way way) {
        Leaking leaking = new Leaking();
        List<Call> calls = Stream.of(Leaking.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> new Call(leaking, method, Optional.empty()))
                .sorted(Comparator.comparing(Call::name))
                .toList();

        assertThat(leaks(way, calls))
                .satisfiesExactly(
                        counted -> assertThat(counted).isEqualTo("Leaking.count(UUID): 1 where nothing is known: 0"),
                        listed -> assertThat(listed).startsWith("Leaking.list(): told "),
                        renamed -> assertThat(renamed).isEqualTo("Leaking.rename(CaseId): changed [app.case_file]"),
                        unknown -> assertThat(unknown)
                                .isEqualTo("Leaking.wait(Thread): has to be given a case: java.lang.Thread thread"));
    }

    /** A service that asks and changes what is another office's. */
    public final class Leaking {

        /** Whether there is such a case, over there. */
        public int count(UUID caseId) {
            return asTheOthers(() -> Objects.requireNonNull(
                    jdbc.queryForObject("select count(*) from app.case_file where id = ?", Integer.class, caseId)));
        }

        /** What they call their cases. */
        public List<String> list() {
            return asTheOthers(() -> jdbc.queryForList("select reference || title from app.case_file", String.class));
        }

        /** Writes into their case. */
        public void rename(CaseId id) {
            asTheOthers(() -> jdbc.update("update app.case_file set title = title || '.' where id = ?", id.value()));
        }

        /** Takes something that nobody has thought of. */
        public void wait(Thread thread) {
            thread.interrupt();
        }
    }

    private Call readingAsTheOthers(Call honest) {
        Object leaking = Proxy.newProxyInstance(
                honest.target().getClass().getClassLoader(),
                new Class<?>[] {honest.method().getDeclaringClass()},
                (proxy, method, arguments) ->
                        asTheOthers(() -> ReflectionUtils.invokeMethod(honest.method(), honest.target(), arguments)));
        return new Call(leaking, honest.method(), honest.table());
    }

    /** In a thread of its own, because a transaction has one office. */
    private <T> T asTheOthers(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> theirs.call(() -> transaction.execute(tx -> work.get())))
                .join();
    }

    /** What is wrong, by call. */
    private List<String> leaks(Way way, Collection<Call> calls) {
        List<String> found = new ArrayList<>();
        Map<String, String> before = rows.digest(theirs);
        for (Call call : calls) {
            try {
                int turns = new Arguments(call, foreign, mine.office()).turns();
                for (int turn = 0; turn < turns; turn++) {
                    String unknown = answer(way, call, nobodys, turn);
                    String answer = answer(way, call, foreign, turn);
                    if (!withoutNames(answer).equals(withoutNames(unknown))) {
                        found.add(call.name() + ": " + answer + " where nothing is known: " + unknown);
                    }
                    secrets.stream()
                            .filter(answer::contains)
                            .findAny()
                            .ifPresent(secret -> found.add(call.name() + ": told " + secret + " in " + answer));
                }
            } catch (Arguments.UnknownArgument unknown) {
                found.add(call.name() + ": has to be given a case: " + unknown.getMessage());
            }
            Map<String, String> after = rows.digest(theirs);
            if (!after.equals(before)) {
                found.add(call.name() + ": changed " + difference(before, after));
                before = after;
            }
        }
        return found;
    }

    private static Set<String> difference(Map<String, String> before, Map<String, String> after) {
        Set<String> tables = new TreeSet<>(after.keySet());
        tables.removeIf(table -> after.get(table).equals(before.get(table)));
        return tables;
    }

    private String answer(Way way, Call call, OfficeNames names, int turn) {
        Object[] arguments = new Arguments(call, names, mine.office()).at(turn);
        String[] answer = {"nothing was called"};
        try {
            go(way, () -> {
                try {
                    answer[0] = Answers.inWords(call.with(arguments));
                } catch (Throwable refused) {
                    answer[0] = Answers.refusal(refused);
                    throw new TakenBack();
                }
            });
        } catch (TakenBack noted) {
            return answer[0];
        } catch (RuntimeException atItsEnd) {
            return Answers.refusal(atItsEnd);
        }
        return answer[0];
    }

    private void go(Way way, Runnable errand) {
        if (way == Way.JOB) {
            errands.give(errand);
            mine.run(() -> transaction.executeWithoutResult(
                    tx -> processes.start(TestErrand.PROCESS, new CaseId(Ids.next()), Map.of())));
            clock.runDueJobsThatMayFail(mine.id());
            return;
        }
        mine.runAs(
                colleague,
                () -> transaction.executeWithoutResult(tx -> {
                    if (way == Way.WITHOUT_FILTER) {
                        entities.unwrap(Session.class).disableFilter("_tenantId");
                    }
                    errand.run();
                }));
    }

    private String withoutNames(String answer) {
        String words = NAMES.matcher(answer).replaceAll("#");
        for (String name :
                Stream.concat(foreign.all().stream(), nobodys.all().stream()).toList()) {
            words = words.replace(name, "#");
        }
        return words;
    }

    /** A case with all that belongs to one, one that was joined to it, and one that is erased already. */
    private OfficeNames fill(TestOffice office) {
        String slug = office.office().slug();
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", slug + "@mailbox.example");
        answers.put("description", "The roof of " + slug + " leaks.");
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        CaseId erased = journey.report(office, answers);
        journey.triage(office, erased, "accept");
        journey.close(office, erased);
        clock.set(NOW);
        clock.runDueJobs(office.id());

        CaseId id = journey.report(office, answers);
        CaseId twin = journey.report(office, answers);
        office.runAs(Role.CASEWORKER, () -> {
            bean(CaseNotes.class).add(id, "Only for " + slug);
            bean(Letters.class).send(new WriteReply(id, "The roof", "Somebody comes to " + slug, UUID.randomUUID()));
            bean(Letters.class).saveDraft(id, DraftKind.NOTE, "", "Unfinished words of " + slug);
        });
        office.runAs(Role.COMPLIANCE, () -> bean(Holds.class).hold(id, HoldReason.LEGAL_CLAIM));
        MailDrop.drop(
                application, office, "From: " + slug + "@mailbox.example\r\nSubject: Only for us\r\n\r\nOf " + slug);
        PublicReports reports = bean(PublicReports.class);
        String draft = reports.begin(office.id());
        reports.save(office.id(), draft, answers);
        String sent = reports.begin(office.id());
        reports.save(office.id(), sent, answers);
        reports.submit(office.id(), sent, answers, UUID.randomUUID().toString());
        String link =
                office.call(() -> transaction.execute(tx -> bean(Tracking.class).newLink(id)));
        String token = link.substring(link.lastIndexOf('/') + 1);
        bean(PublicTracking.class)
                .addInformation(
                        office.id(),
                        token,
                        "More about " + slug,
                        UUID.randomUUID().toString());
        String[] reference = new String[1];
        List<String> onceOnly = new ArrayList<>();
        List<String> messageIds = new ArrayList<>();
        office.run(() -> transaction.executeWithoutResult(tx -> {
            bean(Mailboxes.class).readOwn(new EmailAddress(office.office().email()), "secret-" + slug);
            jdbc.update("update app.case_file set duplicate_of = ? where id = ?", id.value(), twin.value());
            reference[0] =
                    jdbc.queryForObject("select reference from app.case_file where id = ?", String.class, id.value());
            String key = jdbc.queryForObject(
                    "select idempotency_key from app.message where idempotency_key like 'enquiry:%' order by 1 limit 1",
                    String.class);
            messageIds.addAll(jdbc.queryForList(
                    "select message_id from app.message where message_id is not null order by 1 limit 1",
                    String.class));
            onceOnly.addAll(List.of(key, key.substring(key.indexOf(':') + 1)));
        }));
        Map<String, UUID> keys = new HashMap<>(rows.keys(office));
        keys.put("case_file", id.value());
        keys.put("staff", office.staff(Role.CASEWORKER).id().value());
        return new OfficeNames(
                new TreeMap<>(keys),
                Map.of(
                        "messageId", List.copyOf(messageIds),
                        "messageIds", List.copyOf(messageIds),
                        "inReplyTo", List.copyOf(messageIds),
                        "reference", List.of(reference[0]),
                        "words", List.of(reference[0]),
                        "typed", List.of(reference[0]),
                        "token", List.of(token, draft, sent),
                        "email", List.of(slug + "@mailbox.example"),
                        "address", List.of(slug + "@mailbox.example"),
                        "idempotencyKey", List.copyOf(onceOnly)));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Takes the transaction back; the answer has been noted. */
    private static final class TakenBack extends RuntimeException {}
}
