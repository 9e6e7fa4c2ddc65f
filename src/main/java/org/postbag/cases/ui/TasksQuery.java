package org.postbag.cases.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.Priority;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkFilter.Due;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkSort;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.StorableText;

/**
 * What the task list shows, as it stands in the address, so that it can be sent to a colleague: {@code
 * ?queue=all&category=housing&due=today&sort=-priority,due}. Parts that are not understood are passed over.
 *
 * @param sorts first level first; empty means by due date
 */
record TasksQuery(WorkQueue queue, WorkFilter filter, List<WorkSort> sorts) {

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_VALUES = 30;
    private static final int MOST_LEVELS = 3;

    /** A queue as it is, by due date. */
    static TasksQuery of(WorkQueue queue) {
        return new TasksQuery(queue, WorkFilter.none(), List.of());
    }

    static TasksQuery parse(QueryParameters address) {
        Map<String, List<String>> parts = address.getParameters();
        WorkFilter filter = new WorkFilter(
                values(parts, "category", Function.identity()),
                values(parts, "priority", value -> constant(Priority.class, value)),
                values(parts, "kind", Function.identity()),
                first(parts, "due").map(value -> constant(Due.class, value)),
                first(parts, "for").map(TasksQuery::staff),
                first(parts, "text").map(TasksQuery::shortened).orElse(""));
        return new TasksQuery(
                first(parts, "queue")
                        .map(value -> constant(WorkQueue.class, value))
                        .orElse(WorkQueue.MINE),
                filter,
                first(parts, "sort").map(TasksQuery::sorts).orElse(List.of()));
    }

    /** The same as part of an address; what is not narrowed is left out. */
    QueryParameters address() {
        Map<String, List<String>> parts = new HashMap<>();
        parts.put("queue", List.of(lower(queue)));
        put(parts, "category", filter.categories().stream().sorted().toList());
        put(
                parts,
                "priority",
                filter.priorities().stream().sorted().map(TasksQuery::lower).toList());
        put(parts, "kind", filter.taskKeys().stream().sorted().toList());
        put(parts, "due", filter.due().map(TasksQuery::lower).stream().toList());
        put(parts, "for", filter.assignee().map(StaffId::toString).stream().toList());
        put(parts, "text", filter.text().isEmpty() ? List.of() : List.of(filter.text()));
        if (!sorts.isEmpty()) {
            parts.put(
                    "sort",
                    List.of(sorts.stream()
                            .map(sort -> (sort.descending() ? "-" : "") + lower(sort.property()))
                            .collect(Collectors.joining(","))));
        }
        return new QueryParameters(parts);
    }

    TasksQuery with(WorkFilter changed) {
        return new TasksQuery(queue, changed, sorts);
    }

    TasksQuery with(List<WorkSort> changed) {
        return new TasksQuery(queue, filter, changed);
    }

    boolean narrowed() {
        return !filter.equals(WorkFilter.none());
    }

    /** What the list is ordered by first; it also makes the groups. */
    Property firstSort() {
        return sorts.isEmpty() ? Property.DUE : sorts.get(0).property();
    }

    private static List<WorkSort> sorts(String text) {
        List<WorkSort> sorts = new ArrayList<>();
        Set<Property> seen = new HashSet<>();
        for (String level : text.split(",", MOST_LEVELS + 1)) {
            boolean descending = level.startsWith("-");
            Property property = constant(Property.class, descending ? level.substring(1) : level);
            if (property != null && sorts.size() < MOST_LEVELS && seen.add(property)) {
                sorts.add(new WorkSort(property, descending));
            }
        }
        return List.copyOf(sorts);
    }

    private static <T> Set<T> values(Map<String, List<String>> parts, String name, Function<String, @Nullable T> read) {
        return parts.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES)
                .filter(value -> !value.isBlank())
                .map(TasksQuery::shortened)
                .flatMap(value -> Optional.ofNullable(read.apply(value)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> first(Map<String, List<String>> parts, String name) {
        return parts.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> lower(constant).equals(value))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable StaffId staff(String value) {
        try {
            return new StaffId(UUID.fromString(value));
        } catch (IllegalArgumentException noKey) {
            return null;
        }
    }

    private static String shortened(String text) {
        String clean = StorableText.withoutNul(text);
        return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT);
    }

    private static void put(Map<String, List<String>> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.put(name, values);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
