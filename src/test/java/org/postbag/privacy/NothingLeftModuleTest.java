package org.postbag.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseMerge;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.EnclosedLetter;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.WriteToOrganisation;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searches every row of every table for a case that was erased after a full life, so that a table which no holder of personal
 * data thinks of is found (law.md RT-7).
 */
@PostbagTest
class NothingLeftModuleTest {

    private static final Instant OPENED = Instant.parse("2028-02-28T10:00:00Z");
    private static final Instant OVER = Instant.parse("2029-03-01T00:00:01Z");
    /** Accountability outlasts the case, by its key alone (law.md RT-11). */
    private static final String AUDIT = "app.audit_entry";

    private static final String WORD = "xylophone";
    private static final String NAME = "Zebedee Quillfeather";
    private static final String EMAIL = "zebedee.quillfeather@mailbox.example";
    private static final String STREET = "4 Marzipan House";

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseMerge merge;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private Holds holds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TestOffice office;
    private CaseId id;
    private CaseId duplicate;
    private CaseId merged;
    private String reference;
    private UUID person;

    @BeforeEach
    void liveAFullLife() {
        clock.set(OPENED);
        office = offices.open();
        Map<String, Object> answers = new HashMap<>(Journeys.answers());
        answers.put("fullName", NAME);
        answers.put("email", EMAIL);
        answers.put("addressLine1", STREET);
        answers.put("description", "A " + WORD + " is played above me at night.");
        id = journey.report(office, answers);
        CaseSnapshot file = office.call(() -> cases.byId(id)).orElseThrow();
        reference = file.reference();
        person = inOffice(() -> jdbc.sql("select constituent_id from app.case_file where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
        journey.triage(office, id, "accept");
        merged = journey.report(office, answers);
        office.runAs(Role.CASEWORKER, () -> merge.merge(merged, id));
        office.runAs(Role.CASEWORKER, () -> {
            notes.add(id, "The " + WORD + " is real.");
            letters.send(new WriteReply(id, "Your " + WORD, "We have asked about the " + WORD, UUID.randomUUID()));
        });
        UUID council = desk.council(office, "Eastmarsh Council", "noise@eastmarsh-council.example");
        office.runAs(
                Role.CASEWORKER,
                () -> organisations.send(new WriteToOrganisation(
                        id,
                        council,
                        "",
                        "Silence the " + WORD,
                        true,
                        true,
                        organisations.letters(id).stream()
                                .map(EnclosedLetter::letter)
                                .toList(),
                        UUID.randomUUID())));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        inOffice(() -> jdbc.sql("insert into app.demo_case (office_id, number, case_id) values (?, 1, ?)")
                .params(office.id().value(), id.value())
                .update());
        inOffice(() -> {
            incoming.information(
                    id, "It is a " + WORD + " of brass.", UUID.randomUUID().toString());
            return true;
        });
        clock.runDueJobs(office.id());
        journey.close(office, id);
        office.runAs(Role.CASEWORKER, () -> letters.saveDraft(id, DraftKind.NOTE, "", "Never sent: " + WORD));
        office.runAs(Role.COMPLIANCE, () -> holds.hold(id, HoldReason.COMPLAINT));
        clock.advance(Period.ofMonths(1));
        duplicate = journey.report(office);
        journey.complete(
                office,
                Role.CASEWORKER,
                duplicate,
                CaseProcess.TRIAGE,
                Map.of("outcome", "duplicate", "duplicateOf", reference, "category", "housing", "priority", "NORMAL"));
        office.runAs(Role.COMPLIANCE, () -> holds.release(id));
    }

    @Test
    void noTableHasAnythingOfAnErasedCase_RT7() {
        assertThat(placesOf(id.toString()))
                .as("the search finds what is there")
                .contains(
                        AUDIT,
                        "app.case_file",
                        "app.case_note",
                        "app.case_event",
                        "app.message",
                        "app.draft",
                        "app.tracking_token",
                        "app.reply_address",
                        "app.organisation_thread",
                        "app.enclosure",
                        "app.disclosure",
                        "app.retention_hold",
                        "app.demo_case",
                        "app.case_move",
                        "camunda.act_hi_procinst");
        assertThat(placesOf(WORD))
                .contains("app.case_file", "app.message", "app.enclosure", "app.case_note", "app.draft");
        assertThat(placesOf(EMAIL)).contains("app.constituent", "app.reply_address");

        clock.set(OVER);
        clock.runDueJobs(office.id());

        assertThat(office.call(() -> cases.byId(id))).isEmpty();
        assertThat(placesOf(id.toString())).containsOnly(AUDIT);
        assertThat(placesOf(merged.toString()))
                .as("what was merged into it goes with it")
                .containsOnly(AUDIT);
        assertThat(placesOf(person.toString())).isSubsetOf(AUDIT);
        for (String mark : List.of(WORD, NAME, EMAIL, STREET, reference)) {
            assertThat(placesOf(mark)).as(mark).isEmpty();
        }
        assertThat(inOffice(() -> jdbc.sql("select number from app.demo_case")
                        .query(Integer.class)
                        .list()))
                .as("an invented case is not made again")
                .containsExactly(1);
        assertThat(office.call(() -> cases.byId(duplicate)))
                .as("the case that was joined to it stays, without the link")
                .hasValueSatisfying(left -> assertThat(left.duplicateOf()).isEmpty());
    }

    /** The tables with this text in any column of any row, in any case of letters, also inside bytes. */
    private Set<String> placesOf(String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return inOffice(() -> {
            Set<String> places = new TreeSet<>();
            for (String table : tables()) {
                int rows = jdbc.sql("select count(*) from " + table
                                + " t where strpos(lower(t::text), lower(:text)) > 0 or strpos(t::text, :bytes) > 0")
                        .param("text", text)
                        .param("bytes", bytes)
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    places.add(table);
                }
            }
            return places;
        });
    }

    private List<String> tables() {
        return jdbc.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('app', 'camunda') and table_type = 'BASE TABLE'"
                        // Which version of the tables there is, for the owner's eyes only.
                        + " and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list();
    }

    private <T> T inOffice(java.util.function.Supplier<T> work) {
        return office.call(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
