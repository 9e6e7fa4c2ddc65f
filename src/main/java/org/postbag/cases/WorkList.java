package org.postbag.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.workflow.TaskSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's open tasks, as rows for a list: one query for a page, one for the counts of all queues. */
@Service
@Transactional(readOnly = true)
public class WorkList {

    /** Counts stop here, so that they cost the same in an office of any size. */
    public static final int COUNT_LIMIT = 1000;

    /** The longest page. */
    public static final int MAX_PAGE = 200;

    private static final String THEIR_CASES =
            " join app.case_file c on c.id = t.case_id join app.constituent p on p.id = c.constituent_id";
    private static final String ROWS =
            """
            select t.id, t.source, t.process_key, t.task_key, t.name, t.case_id, t.candidate_role, t.assignee_id,
                   t.waiting, t.due_at, t.created_at, c.reference, c.title, c.category, c.priority, c.status,
                   c.target_days, p.full_name
            from\s""";

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Clock clock;

    WorkList(JdbcClient jdbc, CurrentStaff staff, Offices offices, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.offices = offices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A page of a queue.
     *
     * @param sorts first level first; without any, by due date
     * @param limit at most {@link #MAX_PAGE} are given
     */
    @PreAuthorize(Permissions.READ_CASES)
    public List<WorkRow> find(WorkQueue queue, WorkFilter filter, List<WorkSort> sorts, int offset, int limit) {
        Query query = where(queue, filter);
        String order = " order by "
                + (sorts.isEmpty()
                        ? "t.due_at nulls last"
                        : sorts.stream()
                                .map(sort ->
                                        sort.property().column() + (sort.descending() ? " desc" : "") + " nulls last")
                                .collect(Collectors.joining(", ")))
                + ", t.id";
        String page = " limit :limit offset :offset";
        boolean tasksAlone = !query.asksForCases()
                && sorts.stream().allMatch(sort -> sort.property().ofTask());
        // Where the tasks alone decide, their page is cut out first: the planner would guess wrong and read the whole
        // office.
        String from = tasksAlone
                ? "(select * from app.task_item t" + query.where() + order + page + ") t" + THEIR_CASES
                : "app.task_item t" + THEIR_CASES + query.where();
        Nation nation = offices.current().nation();
        return query.on(jdbc.sql(ROWS + from + order + (tasksAlone ? "" : page)))
                .param("limit", Math.min(limit, MAX_PAGE))
                .param("offset", offset)
                .query((row, number) -> read(row, nation))
                .list();
    }

    /** One task of the office; empty when it is done. */
    @PreAuthorize(Permissions.READ_CASES)
    public Optional<WorkRow> byId(UUID taskId) {
        Nation nation = offices.current().nation();
        return jdbc.sql(ROWS + "app.task_item t" + THEIR_CASES + " where t.office_id = :office and t.id = :task")
                .param("office", TenantContext.require().value())
                .param("task", taskId)
                .query((row, number) -> read(row, nation))
                .optional();
    }

    /** How many tasks a queue has with this filter, at most {@link #COUNT_LIMIT}. */
    @PreAuthorize(Permissions.READ_CASES)
    public int count(WorkQueue queue, WorkFilter filter) {
        Query query = where(queue, filter);
        return query.on(jdbc.sql("select count(*) from (select 1 from app.task_item t"
                        + (query.asksForCases() ? THEIR_CASES : "") + query.where()
                        + (query.asksForCases() ? "" : countedAlong(queue)) + " limit " + COUNT_LIMIT
                        + ") found"))
                .query(Integer.class)
                .single();
    }

    /** How many tasks each queue has, at most {@link #COUNT_LIMIT} each. */
    @PreAuthorize(Permissions.READ_CASES)
    public Map<WorkQueue, Integer> counts() {
        StringBuilder sql = new StringBuilder("select ");
        for (WorkQueue queue : WorkQueue.values()) {
            if (queue != WorkQueue.MINE) {
                sql.append(", ");
            }
            sql.append("(select count(*) from (select 1 from app.task_item t where t.office_id = :office")
                    .append(condition(queue))
                    .append(countedAlong(queue))
                    .append(" limit ")
                    .append(COUNT_LIMIT)
                    .append(") q)");
        }
        Map<WorkQueue, Integer> counts = new EnumMap<>(WorkQueue.class);
        new Query("", parameters(), false)
                .on(jdbc.sql(sql.toString()))
                .query((row, number) -> {
                    for (WorkQueue queue : WorkQueue.values()) {
                        counts.put(queue, row.getInt(queue.ordinal() + 1));
                    }
                    return number;
                })
                .single();
        return counts;
    }

    /** The kinds of the office's open tasks, key to name. */
    @PreAuthorize(Permissions.READ_CASES)
    public Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        jdbc.sql("select distinct task_key, name from app.task_item where office_id = :office")
                .param("office", TenantContext.require().value())
                .query((row, number) -> kinds.put(row.getString("task_key"), row.getString("name")))
                .list();
        return kinds;
    }

    private Query where(WorkQueue queue, WorkFilter filter) {
        StringBuilder where = new StringBuilder(" where t.office_id = :office").append(condition(queue));
        Map<String, Object> parameters = parameters();
        if (!filter.categories().isEmpty()) {
            where.append(" and c.category in (:categories)");
            parameters.put("categories", filter.categories());
        }
        if (!filter.priorities().isEmpty()) {
            where.append(" and c.priority in (:priorities)");
            parameters.put(
                    "priorities",
                    filter.priorities().stream().map(Priority::name).toList());
        }
        if (!filter.taskKeys().isEmpty()) {
            where.append(" and t.task_key in (:taskKeys)");
            parameters.put("taskKeys", filter.taskKeys());
        }
        filter.assignee().ifPresent(assignee -> {
            where.append(" and t.assignee_id = :assignee");
            parameters.put("assignee", assignee.value());
        });
        filter.due().ifPresent(due -> {
            LocalDate today = LegalTime.dateOf(clock.instant());
            switch (due) {
                case OVERDUE -> where.append(" and t.due_at < :now");
                case TODAY -> where.append(" and t.due_at >= :dueFrom and t.due_at < :dueTo");
                case WEEK -> where.append(" and t.due_at < :dueTo");
            }
            if (due == WorkFilter.Due.TODAY) {
                parameters.put("dueFrom", timestamp(LegalTime.startOf(today)));
            }
            if (due != WorkFilter.Due.OVERDUE) {
                parameters.put(
                        "dueTo", timestamp(LegalTime.startOf(today.plusDays(due == WorkFilter.Due.TODAY ? 1 : 7))));
            }
        });
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            where.append(" and (c.reference ilike :text or c.title ilike :text or p.full_name ilike :text)");
            parameters.put(
                    "text", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        boolean asksForCases = !filter.categories().isEmpty()
                || !filter.priorities().isEmpty()
                || !filter.text().isBlank();
        return new Query(where.toString(), parameters, asksForCases);
    }

    /** An order that an index has: without one the planner may walk past other offices' rows until it has found enough. */
    private static String countedAlong(WorkQueue queue) {
        return queue == WorkQueue.TEAM ? " order by t.assignee_id" : " order by t.due_at";
    }

    private static String condition(WorkQueue queue) {
        return switch (queue) {
            case MINE -> " and t.assignee_id = :me";
            case UNASSIGNED -> " and t.assignee_id is null and t.candidate_role in (:roles)";
            case TEAM -> " and t.assignee_id is not null and t.assignee_id <> :me";
            case OVERDUE -> " and t.due_at < :now";
            case WAITING -> " and t.waiting";
            case ALL -> "";
        };
    }

    private Map<String, Object> parameters() {
        StaffPrincipal me = staff.require();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("office", TenantContext.require().value());
        parameters.put("me", me.id().value());
        List<String> roles = new ArrayList<>(me.roles().stream().map(Role::name).toList());
        if (roles.contains(Role.MANAGER.name()) && !roles.contains(Role.CASEWORKER.name())) {
            roles.add(Role.CASEWORKER.name());
        }
        parameters.put("roles", roles);
        parameters.put("now", timestamp(clock.instant()));
        return parameters;
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private WorkRow read(ResultSet row, Nation nation) throws SQLException {
        Optional<Instant> dueAt = Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        int targetDays = row.getInt("target_days");
        Optional<Integer> target = row.wasNull() ? Optional.empty() : Optional.of(targetDays);
        LocalDate today = LegalTime.dateOf(clock.instant());
        return new WorkRow(
                row.getObject("id", UUID.class),
                TaskSource.valueOf(row.getString("source")),
                row.getString("process_key"),
                row.getString("task_key"),
                row.getString("name"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("category"),
                Priority.valueOf(row.getString("priority")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("full_name"),
                Role.valueOf(row.getString("candidate_role")),
                Optional.ofNullable(row.getObject("assignee_id", UUID.class)).map(StaffId::new),
                row.getBoolean("waiting"),
                dueAt,
                dueAt.map(due -> workingDays.between(today, LegalTime.dateOf(due), nation)),
                target,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /**
     * @param asksForCases whether a condition looks at more than the task itself
     */
    private record Query(String where, Map<String, Object> parameters, boolean asksForCases) {

        /** Binds only what the statement names; JdbcClient passes over the rest. */
        JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
            return statement.params(parameters);
        }
    }
}
