package org.postbag.correspondence;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.spi.CaseBelongings;
import org.postbag.kernel.CaseId;
import org.postbag.privacy.Disclosures;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries letters from case to case, with everything that hangs on them: files, what went along, who was told, the mails they came
 * in, what is being written, and the correspondence with organisations together with its clock.
 */
@Component
class CarriedLetters implements CaseBelongings {

    private static final String LETTER = "LETTER";
    private static final String THREAD = "THREAD";
    private static final String MAIL = "MAIL";
    private static final String ENQUIRY_MAIL = "ENQUIRY_MAIL";

    /** Rows that are their own pieces: what the piece is called, and which rows of a case are carried. */
    private static final Map<String, String> OWN = Map.of(
            LETTER,
            "select id from app.message where case_id = :from",
            MAIL,
            "select id from app.incoming_mail where case_id = :from and not (state = 'ENQUIRY' and handled_at is null)",
            ENQUIRY_MAIL,
            "select id from app.incoming_mail where case_id = :from and state = 'ENQUIRY' and handled_at is null",
            THREAD,
            "select id from app.organisation_thread where case_id = :from",
            "DRAFT",
            """
            select d.id from app.draft d where d.case_id = :from and not exists (
                select 1 from app.draft o where o.case_id = :onto and o.staff_id = d.staff_id and o.kind = d.kind)
            """,
            "FILE",
            """
            select a.id from app.attachment a where a.case_id = :from and a.message_id is null and not exists (
                select 1 from app.draft o
                where o.case_id = :onto and o.staff_id = a.staff_id and o.kind = a.draft_kind)
            """);

    private static final Map<String, String> TABLES = Map.of(
            LETTER,
            "message",
            MAIL,
            "incoming_mail",
            ENQUIRY_MAIL,
            "incoming_mail",
            THREAD,
            "organisation_thread",
            "DRAFT",
            "draft",
            "FILE",
            "attachment");

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final OrganisationThreads threads;
    private final ChaseClock chase;
    private final Disclosures disclosures;
    private final TaskInbox tasks;
    private final ProcessRuntime processes;

    CarriedLetters(
            JdbcClient jdbc,
            EntityManager entities,
            OrganisationThreads threads,
            ChaseClock chase,
            Disclosures disclosures,
            TaskInbox tasks,
            ProcessRuntime processes) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.threads = threads;
        this.chase = chase;
        this.disclosures = disclosures;
        this.tasks = tasks;
        this.processes = processes;
    }

    @Override
    public Optional<String> obstacle(CaseId from, CaseId onto) {
        if (isTrue(
                """
                select exists (select 1 from app.message where case_id = :from and direction = 'OUT'
                    and state in ('WAITING_APPROVAL', 'UNDO_WINDOW', 'QUEUED', 'TO_POST'))
                """,
                from,
                onto)) {
            return Optional.of("a letter of it has not left yet. Wait until it has, or take it back");
        }
        if (isTrue(
                """
                select exists (select 1 from app.draft d join app.draft o on o.staff_id = d.staff_id and o.kind = d.kind
                    where d.case_id = :from and o.case_id = :onto and d.body <> '' and o.body <> '')
                """,
                from,
                onto)) {
            return Optional.of("somebody is writing on both cases. Send or delete what is written on one of them");
        }
        if (processes.timersOf(from).stream()
                .anyMatch(timer -> timer.processKey().equals(UndeliveredProcess.KEY))) {
            return Optional.of("a letter of it is late. Wait until it is known whether it arrived");
        }
        return tasks.ofCase(from).stream()
                .filter(task -> !task.processKey().equals(CaseProcess.KEY)
                        && !task.processKey().equals(ChaseProcess.KEY))
                .findFirst()
                .map(task -> "there is something to do first: “" + task.name() + "”");
    }

    private boolean isTrue(String question, CaseId from, CaseId onto) {
        return jdbc.sql(question)
                .param("from", from.value())
                .param("onto", onto.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Piece> carryAll(CaseId from, CaseId onto) {
        entities.flush();
        makeRoomForDrafts(from, onto);
        List<Piece> pieces = new ArrayList<>();
        OWN.forEach((kind, rows) -> jdbc.sql(rows)
                .param("from", from.value())
                .param("onto", onto.value())
                .query(UUID.class)
                .list()
                .forEach(id -> pieces.add(new Piece(kind, id))));
        carry(pieces, from, onto);
        return pieces;
    }

    /** A draft without words would keep back, on a case that is closed, what the same colleague has written there. */
    private void makeRoomForDrafts(CaseId from, CaseId onto) {
        jdbc.sql(
                        """
                        delete from app.draft o using app.draft d
                        where o.case_id = :onto and o.body = ''
                          and d.case_id = :from and d.staff_id = o.staff_id and d.kind = o.kind
                        """)
                .param("from", from.value())
                .param("onto", onto.value())
                .update();
    }

    /** The case a letter is on. Asked in SQL, so that the letter is read anew when nobody can move it any more. */
    Optional<CaseId> caseOf(UUID letter) {
        return jdbc.sql("select case_id from app.message where id = ? and case_id is not null")
                .param(letter)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    /** The letters, and the mails they came in as far as they are kept. */
    List<Piece> pieces(List<UUID> letters) {
        List<Piece> pieces = new ArrayList<>();
        letters.forEach(letter -> pieces.add(new Piece(LETTER, letter)));
        jdbc.sql(
                        """
                        select m.id from app.incoming_mail m join app.message l on l.mail_id = m.id and l.case_id = m.case_id
                        where l.id in (:letters)
                        """)
                .param("letters", letters)
                .query(UUID.class)
                .list()
                .forEach(mail -> pieces.add(new Piece(MAIL, mail)));
        return pieces;
    }

    @Override
    public int carry(List<Piece> pieces, CaseId from, CaseId onto) {
        List<OrganisationThread> waiting = threads.findAllById(ids(pieces, THREAD)).stream()
                .filter(thread -> thread.isWaiting() && thread.caseId().equals(from))
                .toList();
        waiting.forEach(chase::leaveCase);
        entities.flush();
        int carried = 0;
        for (Map.Entry<String, String> kind : TABLES.entrySet()) {
            carried += update(
                    "update app." + kind.getValue() + " set case_id = :onto where id in (:ids) and case_id = :from",
                    ids(pieces, kind.getKey()),
                    from,
                    onto);
        }
        carryWhatHangsOnLetters(ids(pieces, LETTER), from, onto);
        update(
                "update app.reply_address set case_id = :onto where thread_id in (:ids) and case_id = :from",
                ids(pieces, THREAD),
                from,
                onto);
        decideAboutEnquiries(ids(pieces, ENQUIRY_MAIL), from, onto);
        entities.clear();
        threads.findAllById(waiting.stream().map(OrganisationThread::getId).toList())
                .forEach(chase::goOnElsewhere);
        return carried;
    }

    private void carryWhatHangsOnLetters(List<UUID> letters, CaseId from, CaseId onto) {
        for (String table : List.of("attachment", "enclosure", "letter_basis")) {
            update(
                    "update app." + table + " set case_id = :onto where message_id in (:ids) and case_id = :from",
                    letters,
                    from,
                    onto);
        }
        if (!letters.isEmpty()) {
            disclosures.follow(letters, onto);
        }
    }

    /** An enquiry that is merged has been decided about; when it comes back, it has not. */
    private void decideAboutEnquiries(List<UUID> mails, CaseId from, CaseId onto) {
        update(
                """
                update app.incoming_mail set state = case state when 'ENQUIRY' then 'THREADED' else 'ENQUIRY' end,
                    handled_at = case state when 'ENQUIRY' then now() end
                where id in (:ids) and case_id = :onto
                """,
                mails,
                from,
                onto);
    }

    private int update(String statement, List<UUID> ids, CaseId from, CaseId onto) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(statement)
                        .param("ids", ids)
                        .param("from", from.value())
                        .param("onto", onto.value())
                        .update();
    }

    private static List<UUID> ids(List<Piece> pieces, String kind) {
        return pieces.stream()
                .filter(piece -> piece.kind().equals(kind))
                .map(Piece::id)
                .toList();
    }

    @Override
    public int elsewhere(List<Piece> pieces, CaseId than) {
        return elsewhere(ids(pieces, LETTER), LETTER, than) + elsewhere(ids(pieces, THREAD), THREAD, than);
    }

    private int elsewhere(List<UUID> ids, String kind, CaseId than) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from app." + TABLES.get(kind) + " where id in (:ids) and case_id <> :case")
                        .param("ids", ids)
                        .param("case", than.value())
                        .query(Integer.class)
                        .single();
    }

    @Override
    public int cameSince(CaseId onto, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from app.message where case_id = :case and direction = 'IN' and created_at > :since
                        """)
                .param("case", onto.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean hasWritten(CaseId from, Instant since) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.message where case_id = :case and direction = 'OUT'
                            and created_at > :since and state not in ('WITHDRAWN', 'RETURNED'))
                        """)
                .param("case", from.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }
}
