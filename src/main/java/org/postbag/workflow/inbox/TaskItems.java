package org.postbag.workflow.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.task_item}, by plain SQL: they are written while the engine works, one statement each, and never
 * need an object graph. Every statement names the office, and row-level security checks it.
 */
@Component
public class TaskItems {

    private static final String SELECT =
            """
            select id, engine_id, source, process_key, task_key, name, case_id, candidate_role, assignee_id, waiting,
                   due_at, created_at
            from app.task_item where office_id = :office and
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskItems(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Who has a task, since when. */
    record Holder(StaffId staff, Instant since) {}

    void add(
            String engineId,
            TaskSource source,
            String processKey,
            String taskKey,
            String name,
            CaseId caseId,
            Role role,
            @Nullable StaffId assignee,
            @Nullable Instant dueAt) {
        OffsetDateTime now = at(clock.instant());
        jdbc.sql(
                        """
                        insert into app.task_item (id, office_id, engine_id, source, process_key, task_key, name, case_id,
                                                   candidate_role, assignee_id, assigned_at, due_at, created_at)
                        values (:id, :office, :engine, :source, :process, :task, :name, :case,
                                :role, :assignee, :assigned, :due, :now)
                        """)
                .param("id", Ids.next())
                .param("office", office())
                .param("engine", engineId)
                .param("source", source.name())
                .param("process", processKey)
                .param("task", taskKey)
                .param("name", name)
                .param("case", caseId.value())
                .param("role", role.name())
                .param("assignee", assignee == null ? null : assignee.value())
                .param("assigned", assignee == null ? null : now)
                .param("due", dueAt == null ? null : at(dueAt))
                .param("now", now)
                .update();
        changed(caseId);
    }

    /** Brings a task's row in line with the engine: who has it, by when, and its name. */
    void update(String engineId, CaseId caseId, String name, @Nullable StaffId assignee, @Nullable Instant dueAt) {
        int rows = jdbc.sql(
                        """
                        update app.task_item
                        set name = :name, due_at = :due,
                            assigned_at = case when cast(:assignee as uuid) is null then null
                                               when assignee_id is distinct from :assignee then :now
                                               else assigned_at end,
                            assignee_id = :assignee, version = version + 1
                        where office_id = :office and engine_id = :engine
                        """)
                .param("name", name)
                .param("due", dueAt == null ? null : at(dueAt))
                .param("assignee", assignee == null ? null : assignee.value())
                .param("now", at(clock.instant()))
                .param("office", office())
                .param("engine", engineId)
                .update();
        if (rows > 0) {
            changed(caseId);
        }
    }

    void remove(String engineId, CaseId caseId) {
        int rows = jdbc.sql("delete from app.task_item where office_id = :office and engine_id = :engine")
                .param("office", office())
                .param("engine", engineId)
                .update();
        if (rows > 0) {
            changed(caseId);
        }
    }

    /** Removes the row of a failed step, whichever case it belongs to. */
    void removeByEngineId(String engineId) {
        byEngineId(engineId).ifPresent(item -> remove(engineId, item.caseId()));
    }

    /** How many there are of a case. */
    public int count(CaseId caseId) {
        return jdbc.sql("select count(*) from app.task_item where office_id = :office and case_id = :case")
                .param("office", office())
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    /** Removes whatever is left of a case. @return how many there were */
    public int removeAll(CaseId caseId) {
        int rows = jdbc.sql("delete from app.task_item where office_id = :office and case_id = :case")
                .param("office", office())
                .param("case", caseId.value())
                .update();
        if (rows > 0) {
            changed(caseId);
        }
        return rows;
    }

    /**
     * Takes a task for a person unless somebody has it; a second one waits for the first one's transaction.
     *
     * @return whether the person has it now
     */
    boolean take(TaskItem item, StaffId staff) {
        int rows = jdbc.sql(
                        """
                        update app.task_item
                        set assigned_at = case when assignee_id is null then :now else assigned_at end,
                            assignee_id = :staff, version = version + 1
                        where office_id = :office and id = :id and (assignee_id is null or assignee_id = :staff)
                        """)
                .param("now", at(clock.instant()))
                .param("staff", staff.value())
                .param("office", office())
                .param("id", item.id())
                .update();
        if (rows > 0) {
            changed(item.caseId());
        }
        return rows > 0;
    }

    void setWaiting(CaseId caseId, boolean waiting) {
        int rows = jdbc.sql(
                        """
                        update app.task_item set waiting = :waiting, version = version + 1
                        where office_id = :office and case_id = :case and waiting <> :waiting
                        """)
                .param("waiting", waiting)
                .param("office", office())
                .param("case", caseId.value())
                .update();
        if (rows > 0) {
            changed(caseId);
        }
    }

    Optional<TaskItem> byId(UUID id) {
        return jdbc.sql(SELECT + " id = :id")
                .param("office", office())
                .param("id", id)
                .query(TaskItems::read)
                .optional();
    }

    /** As {@link #byId}, and no other transaction changes the row before this one ends. */
    Optional<TaskItem> lock(UUID id) {
        return jdbc.sql(SELECT + " id = :id for update")
                .param("office", office())
                .param("id", id)
                .query(TaskItems::read)
                .optional();
    }

    List<TaskItem> ofCase(CaseId caseId) {
        return jdbc.sql(SELECT + " case_id = :case order by created_at, id")
                .param("office", office())
                .param("case", caseId.value())
                .query(TaskItems::read)
                .list();
    }

    Optional<Holder> holder(UUID id) {
        return jdbc.sql(
                        """
                        select assignee_id, assigned_at from app.task_item
                        where office_id = :office and id = :id and assignee_id is not null
                        """)
                .param("office", office())
                .param("id", id)
                .query((row, number) -> new Holder(
                        new StaffId(row.getObject("assignee_id", UUID.class)),
                        row.getTimestamp("assigned_at").toInstant()))
                .optional();
    }

    private Optional<TaskItem> byEngineId(String engineId) {
        return jdbc.sql(SELECT + " engine_id = :engine")
                .param("office", office())
                .param("engine", engineId)
                .query(TaskItems::read)
                .optional();
    }

    private void changed(CaseId caseId) {
        events.publishEvent(new WorkChanged(new OfficeId(office()), caseId));
    }

    private static UUID office() {
        return TenantContext.require().value();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static TaskItem read(ResultSet row, int number) throws SQLException {
        UUID assignee = row.getObject("assignee_id", UUID.class);
        Timestamp due = row.getTimestamp("due_at");
        return new TaskItem(
                row.getObject("id", UUID.class),
                row.getString("engine_id"),
                TaskSource.valueOf(row.getString("source")),
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("name"),
                new CaseId(row.getObject("case_id", UUID.class)),
                Role.valueOf(row.getString("candidate_role")),
                Optional.ofNullable(assignee).map(StaffId::new),
                row.getBoolean("waiting"),
                Optional.ofNullable(due).map(Timestamp::toInstant),
                row.getTimestamp("created_at").toInstant());
    }
}
