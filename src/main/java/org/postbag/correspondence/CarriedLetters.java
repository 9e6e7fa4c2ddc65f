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
            "select id from app.attachment where case_id = :from and message_id is null");

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

    CarriedLetters(
            JdbcClient jdbc,
            EntityManager entities,
            OrganisationThreads threads,
            ChaseClock chase,
            Disclosures disclosures,
            TaskInbox tasks) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.threads = threads;
        this.chase = chase;
        this.disclosures = disclosures;
        this.tasks = tasks;
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

    /** The letters and the mails they came in. */
    List<Piece> pieces(List<UUID> letters) {
        List<Piece> pieces = new ArrayList<>();
        letters.forEach(letter -> pieces.add(new Piece(LETTER, letter)));
        jdbc.sql("select mail_id from app.message where id in (:letters) and mail_id is not null")
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
