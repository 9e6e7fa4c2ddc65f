package org.postbag.isolation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postbag.cases.CaseProcess;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.Postcode;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.workflow.forms.FormDefinition;
import org.springframework.beans.BeanUtils;
import org.springframework.data.domain.Limit;

/**
 * Arguments of a method out of the names of an office. A parameter may be named in several ways, such as a key of no particular
 * table: each way is one turn. What is ours, and never another's, is the office itself.
 */
final class Arguments {

    /** Of what table a key is, by the parameter's name; any other name may be a key of every table. */
    private static final Map<String, String> TABLES = Map.of(
            "caseId", "case_file",
            "original", "case_file",
            "duplicateOf", "case_file",
            "constituentId", "constituent",
            "letter", "message",
            "messageId", "message",
            "taskId", "task_item",
            "taskIds", "task_item",
            "taskItem", "task_item",
            "mail", "incoming_mail");

    /** Words that name nothing of an office. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("areaCheck", "IN"),
            Map.entry("body", "The words of a letter."),
            Map.entry("category", "housing"),
            Map.entry("decisionKey", "routing"),
            Map.entry("json", "{}"),
            Map.entry("key", "case-report"),
            Map.entry("message", CaseProcess.MESSAGE_RECEIVED),
            Map.entry("processKey", CaseProcess.KEY),
            Map.entry("runId", "run"),
            Map.entry("taskKey", CaseProcess.WORK),
            Map.entry("name", "Edda Lindqvist"),
            Map.entry("outcome", "accept"),
            Map.entry("password", "secret"),
            Map.entry("path", "/"),
            Map.entry("clientAddress", "192.0.2.7"),
            Map.entry("subject", "The roof"),
            Map.entry("title", "The roof"),
            Map.entry("text", "The roof leaks again."));

    /** Types that say themselves what they name. */
    private static final Set<Class<?>> OF_ONE_KIND = Set.of(CaseId.class, StaffId.class, OfficeId.class, Office.class);

    /** The same for everybody. */
    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(boolean.class, false),
            Map.entry(int.class, 10),
            Map.entry(long.class, 10L),
            Map.entry(FormDefinition.class, new FormDefinition("form", "Form", List.of())),
            Map.entry(Duration.class, Duration.ofDays(1)),
            Map.entry(Instant.class, Instant.parse("2027-03-01T12:00:00Z")),
            Map.entry(LocalDate.class, LocalDate.of(2027, 3, 1)),
            Map.entry(Limit.class, Limit.of(10)),
            Map.entry(Map.class, Map.of()),
            Map.entry(Postcode.class, new Postcode("TV1 4AB")),
            Map.entry(EmailAddress.class, new EmailAddress("stranger@mailbox.example")),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
            Map.entry(Consumer.class, (Consumer<Object>) ignored -> {}));

    /** A record that holds others deeper than this may hold itself. */
    private static final int DEEPEST = 6;

    private final Call call;
    private final OfficeNames names;
    private final Office ours;

    Arguments(Call call, OfficeNames names, Office ours) {
        this.call = call;
        this.names = names;
        this.ours = ours;
    }

    /** How many turns it takes to name everything that the method can be asked about. */
    int turns() {
        return Stream.of(call.method().getParameters())
                .mapToInt(parameter -> turns(parameter.getName(), parameter.getParameterizedType(), 0))
                .max()
                .orElse(1);
    }

    /**
     * The arguments of one turn.
     *
     * @throws UnknownArgument for a parameter of which it is not known what to give
     */
    Object[] at(int turn) {
        return Stream.of(call.method().getParameters())
                .map(parameter -> value(parameter.getName(), parameter.getParameterizedType(), turn))
                .toArray();
    }

    private int turns(String name, Type type, int depth) {
        if (depth > DEEPEST) {
            throw new UnknownArgument(name, type);
        }
        Class<?> raw = raw(type);
        if (raw == UUID.class || raw == Object.class) {
            return table(name).isPresent() ? 1 : names.keys().size();
        }
        if (raw == String.class) {
            return names.words().getOrDefault(name, List.of("")).size();
        }
        if (OF_ONE_KIND.contains(raw) || plain(raw).isPresent()) {
            return 1;
        }
        if (isSeveral(raw)) {
            return turns(name, element(type), depth + 1);
        }
        return raw.isRecord()
                ? Stream.of(raw.getRecordComponents())
                        .mapToInt(part -> turns(part.getName(), part.getGenericType(), depth + 1))
                        .max()
                        .orElse(1)
                : 1;
    }

    private Object value(String name, Type type, int turn) {
        Class<?> raw = raw(type);
        if (raw == CaseId.class) {
            return new CaseId(key("case_file"));
        }
        if (raw == StaffId.class) {
            return new StaffId(key("staff"));
        }
        if (raw == OfficeId.class) {
            return ours.id();
        }
        if (raw == Office.class) {
            return ours;
        }
        if (raw == UUID.class || raw == Object.class) {
            return table(name)
                    .map(this::key)
                    .orElseGet(() -> of(List.copyOf(names.keys().values()), turn));
        }
        if (raw == String.class) {
            return word(name, turn);
        }
        if (isSeveral(raw)) {
            Object one = value(name, element(type), turn);
            return raw == Optional.class ? Optional.of(one) : raw == Set.class ? Set.of(one) : List.of(one);
        }
        return plain(raw).orElseGet(() -> {
            if (raw.isRecord() && raw.getName().startsWith("org.postbag.")) {
                return record(raw, turn);
            }
            throw new UnknownArgument(name, type);
        });
    }

    private static Optional<Object> plain(Class<?> raw) {
        if (raw.isEnum()) {
            return Optional.of(raw.getEnumConstants()[0]);
        }
        return Optional.ofNullable(KNOWN.get(raw));
    }

    private Object record(Class<?> type, int turn) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Stream.of(parts)
                .map(part -> value(part.getName(), part.getGenericType(), turn))
                .toArray();
        Class<?>[] types = Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return BeanUtils.instantiateClass(constructor, values);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String word(String name, int turn) {
        List<String> foreign = names.words().get(name);
        if (foreign != null) {
            return of(foreign, turn);
        }
        String plain = PLAIN.get(name);
        if (plain != null) {
            return plain;
        }
        if (Stream.of(call.method().getParameters())
                .anyMatch(parameter -> parameter.getName().equals(name))) {
            throw new UnknownArgument(name, String.class);
        }
        return "Words inside of something";
    }

    private Optional<String> table(String parameter) {
        return Optional.ofNullable(TABLES.get(parameter)).or(call::table);
    }

    private UUID key(String table) {
        UUID key = names.keys().get(table);
        if (key == null) {
            throw new IllegalStateException("The other office has no row in " + table);
        }
        return key;
    }

    private static <T> T of(List<T> values, int turn) {
        return values.get(turn % values.size());
    }

    private static boolean isSeveral(Class<?> raw) {
        return raw == Optional.class || raw == Iterable.class || Collection.class.isAssignableFrom(raw);
    }

    private static Type element(Type type) {
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        return element instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : element;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> simple) {
            return simple;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }

    /** Nobody has said yet what to give for such a parameter. */
    static final class UnknownArgument extends RuntimeException {

        private UnknownArgument(String name, Type type) {
            super(type.getTypeName() + " " + name);
        }
    }
}
