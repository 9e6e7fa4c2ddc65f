package org.postbag.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes open tasks, each with a case of its own, as the services leave them: a test of lists needs dates, holders and kinds side
 * by side that no process would bring about quickly.
 */
public final class TaskRows {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** For tests, from the beans of the application. */
    public TaskRows(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes the task. @return its key */
    public UUID add(TestOffice office, Row row) {
        return office.call(() -> transaction.execute(tx -> insert(office.id().value(), row)));
    }

    /** Writes many tasks at once. */
    public void addAll(TestOffice office, List<Row> rows) {
        office.run(() -> transaction.executeWithoutResult(
                tx -> rows.forEach(row -> insert(office.id().value(), row))));
    }

    private UUID insert(UUID office, Row row) {
        UUID person = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        Timestamp created = Timestamp.from(row.created);
        jdbc.update(
                """
                insert into app.constituent (id, office_id, full_name, area_check, created_at, version)
                values (?, ?, ?, 'IN', ?, 0)""",
                person,
                office,
                row.person,
                created);
        jdbc.update(
                """
                insert into app.case_file (id, office_id, reference, constituent_id, channel, title, category, status, priority,
                                           opened_at, target_days, last_activity_at, version)
                values (?, ?, ?, ?, 'WEB', ?, ?, 'OPEN', ?, ?, 10, ?, 0)""",
                file,
                office,
                row.reference,
                person,
                row.title,
                row.category,
                row.priority.name(),
                created,
                created);
        jdbc.update(
                """
                insert into app.task_item (id, office_id, engine_id, source, process_key, task_key, name, case_id, candidate_role,
                                           assignee_id, waiting, due_at, created_at)
                values (?, ?, ?, 'USER_TASK', 'case', ?, 'Work on the case', ?, ?, ?, ?, ?, ?)""",
                task,
                office,
                task.toString(),
                row.kind,
                file,
                row.role.name(),
                row.holder.map(StaffId::value).orElse(null),
                row.waiting,
                row.due.map(Timestamp::from).orElse(null),
                created);
        return task;
    }

    /** What sets a task apart; an ordinary one that nobody has and that is due in three days until it is said otherwise. */
    public static final class Row {

        private final String title;
        private final String reference;
        private String person = "Edda Lindqvist";
        private String category = "housing";
        private Priority priority = Priority.NORMAL;
        private String kind = CaseProcess.WORK;
        private Role role = Role.CASEWORKER;
        private Optional<StaffId> holder = Optional.empty();
        private boolean waiting;
        private Optional<Instant> due;
        private Instant created;

        /**
         * @param title by which the test knows it
         * @param now when it came
         */
        public Row(String title, Instant now) {
            this(title, "TV-%04d-%02d".formatted(NUMBERS.incrementAndGet(), 0), now);
        }

        /** As {@link #Row(String, Instant)}, with a reference. */
        public Row(String title, String reference, Instant now) {
            this.title = title;
            this.reference = reference;
            this.created = now;
            this.due = Optional.of(now.plus(Duration.ofDays(3)));
        }

        /** From this constituent. */
        public Row person(String name) {
            person = name;
            return this;
        }

        /** About this. */
        public Row category(String key) {
            category = key;
            return this;
        }

        /** So urgent. */
        public Row priority(Priority level) {
            priority = level;
            return this;
        }

        /** Of this element of a model. */
        public Row kind(String taskKey) {
            kind = taskKey;
            return this;
        }

        /** For people in this role. */
        public Row role(Role candidates) {
            role = candidates;
            return this;
        }

        /** Taken. */
        public Row holder(StaffId colleague) {
            holder = Optional.of(colleague);
            return this;
        }

        /** Rests until somebody else answers. */
        public Row waiting() {
            waiting = true;
            return this;
        }

        /** Due at the moment. */
        public Row due(Instant at) {
            due = Optional.of(at);
            return this;
        }

        /** Without a date. */
        public Row undated() {
            due = Optional.empty();
            return this;
        }

        /** Came at the moment. */
        public Row created(Instant at) {
            created = at;
            return this;
        }
    }
}
