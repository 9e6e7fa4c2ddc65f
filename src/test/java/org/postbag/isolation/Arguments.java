package org.postbag.isolation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.postbag.Journeys;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.SoughtWords;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.PostalAddress;
import org.postbag.correspondence.paper.PaperLetter;
import org.postbag.correspondence.paper.Samples;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
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

    /** Maps that a form was answered with; any other is empty. */
    private static final Set<String> OF_ANSWERS = Set.of("answers", "raw", "seen");

    private static final String ID = "id";

    private static final String FIRST_ROW = "offset";

    private static final String EMAIL = "email";

    /** Of what table a key is, by the name of the parameter or of the part of a record; any other name may be a key of every table. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("ConstituentDetails.id", "constituent"),
            Map.entry("Letter.id", "message"),
            Map.entry("TaskItem.id", "task_item"),
            Map.entry("caseId", "case_file"),
            Map.entry("original", "case_file"),
            Map.entry("duplicateOf", "case_file"),
            Map.entry("constituentId", "constituent"),
            Map.entry("attachment", "attachment"),
            Map.entry("letter", "message"),
            Map.entry("message", "incoming_mail"),
            Map.entry("messageId", "message"),
            Map.entry("template", "letter_template"),
            Map.entry("taskId", "task_item"),
            Map.entry("taskIds", "task_item"),
            Map.entry("taskItem", "task_item"),
            Map.entry("mail", "incoming_mail"),
            Map.entry("letters", "message"),
            Map.entry("thread", "organisation_thread"),
            Map.entry("wordFile", "word_file"),
            Map.entry("organisation", "office_directory_entry"));

    /** Words that name nothing of an office. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("areaCheck", "IN"),
            Map.entry("body", "The words of a letter."),
            Map.entry("category", "housing"),
            Map.entry("decisionKey", "routing"),
            Map.entry("fileName", "old.mbox"),
            Map.entry("json", "{}"),
            Map.entry("key", "case-report"),
            Map.entry("message", CaseProcess.MESSAGE_RECEIVED),
            Map.entry("processKey", CaseProcess.KEY),
            Map.entry("runId", "run"),
            Map.entry("taskKey", CaseProcess.TRIAGE),
            Map.entry("name", "Edda Lindqvist"),
            Map.entry("outcome", "accept"),
            Map.entry("password", "secret"),
            Map.entry("path", "/"),
            Map.entry("clientAddress", "192.0.2.7"),
            Map.entry("relayId", "no-relays-name"),
            Map.entry("selector", "key"),
            Map.entry("spf", "include:mail.example"),
            Map.entry("shown", "whsec_b2YgdGhpcyB0ZXN0IGFuZCBsb25n"),
            Map.entry("subject", "The roof"),
            Map.entry("title", "The roof"),
            Map.entry("text", "The roof leaks again."));

    /** Types that say themselves what they name. */
    private static final Set<Class<?>> OF_ONE_KIND = Set.of(CaseId.class, StaffId.class, OfficeId.class, Office.class);

    /** The same for everybody. */
    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(int.class, 10),
            Map.entry(Integer.class, 10),
            Map.entry(Runnable.class, (Runnable) () -> {}),
            Map.entry(long.class, 10L),
            Map.entry(FormDefinition.class, new FormDefinition("form", "Form", List.of())),
            Map.entry(Duration.class, Duration.ofDays(1)),
            Map.entry(Instant.class, Instant.parse("2027-03-01T12:00:00Z")),
            Map.entry(LocalDate.class, LocalDate.of(2027, 3, 1)),
            Map.entry(Limit.class, Limit.of(10)),
            Map.entry(SoughtWords.class, new SoughtWords(List.of("the"))),
            Map.entry(Postcode.class, new Postcode("TV1 4AB")),
            Map.entry(LetterBody.class, LetterBody.plain("The words of a letter.")),
            Map.entry(byte[].class, Samples.wordFile("Letter")),
            Map.entry(PaperLetter.class, Samples.letter(Language.ENGLISH, "<p>Words</p>", "Words")),
            Map.entry(PostalAddress.class, PostalAddress.of("Edda Lindqvist\n4 Pollard House")),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
            Map.entry(Consumer.class, (Consumer<Object>) ignored -> {}));

    /** Who is told the office: public pages know it by their address, and what they call is handed the office they looked up. */
    private static final Set<String> TOLD_THE_OFFICE =
            Set.of("PublicReports", "PublicTracking", "CaseFiles", "Constituents");

    /** A record that holds others deeper than this may hold itself. */
    private static final int DEEPEST = 6;

    private final Call call;
    private final OfficeNames names;
    private final Office ours;
    private final Map<Class<?>, Function<OfficeNames, ?>> given;

    /** @param given what takes another form than its type tells */
    Arguments(Call call, OfficeNames names, Office ours, Map<Class<?>, Function<OfficeNames, ?>> given) {
        this.call = call;
        this.names = names;
        this.ours = ours;
        this.given = given;
    }

    /** How many turns it takes to name everything that the method can be asked about. */
    int turns() {
        return Stream.of(call.method().getParameters())
                .mapToInt(parameter -> turns(parameter.getName(), parameter.getParameterizedType(), 0))
                .reduce(1, (one, another) -> one * another);
    }

    /**
     * The arguments of one turn.
     *
     * @throws UnknownArgument for a parameter of which it is not known what to give
     */
    Object[] at(int turn) {
        List<Object> values = new ArrayList<>();
        int left = turn;
        for (Parameter parameter : call.method().getParameters()) {
            Type type = parameter.getParameterizedType();
            values.add(value(parameter.getName(), type, left));
            left /= turns(parameter.getName(), type, 0);
        }
        return values.toArray();
    }

    private int turns(String name, Type type, int depth) {
        if (depth > DEEPEST) {
            throw new UnknownArgument(name, type);
        }
        Class<?> raw = raw(type);
        if (given.containsKey(raw) || narrows(type)) {
            return 1;
        }
        if (raw == UUID.class || raw == Object.class) {
            return keys(name).size();
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants().length;
        }
        if (raw == boolean.class) {
            return 2;
        }
        if (raw == EmailAddress.class) {
            return names.words().get(EMAIL).size();
        }
        if (raw == String.class) {
            return names.words().getOrDefault(name, List.of("")).size();
        }
        if (OF_ONE_KIND.contains(raw) || KNOWN.containsKey(raw)) {
            return 1;
        }
        if (isSeveral(raw)) {
            return turns(name, element(type), depth + 1);
        }
        return raw.isRecord()
                ? Stream.of(raw.getRecordComponents())
                        .mapToInt(part -> turns(name(part), part.getGenericType(), depth + 1))
                        .max()
                        .orElse(1)
                : 1;
    }

    private Object value(String name, Type type, int turn) {
        Class<?> raw = raw(type);
        if (given.containsKey(raw)) {
            return given.get(raw).apply(names);
        }
        if (raw == EmailAddress.class) {
            return new EmailAddress(of(names.words().get(EMAIL), turn));
        }
        if (raw == Map.class) {
            return OF_ANSWERS.contains(name) ? answers() : Map.of();
        }
        if (narrows(type)) {
            return Set.of();
        }
        if (raw.isEnum()) {
            return of(List.of(raw.getEnumConstants()), turn);
        }
        if (raw == boolean.class) {
            return turn % 2 == 1;
        }
        if (raw == int.class && name.equals(FIRST_ROW)) {
            return 0;
        }
        if (raw == CaseId.class) {
            return new CaseId(of(keysOf("case_file"), turn));
        }
        if (raw == StaffId.class) {
            return new StaffId(of(keysOf("staff"), turn));
        }
        if (raw == OfficeId.class || raw == Office.class) {
            if (!TOLD_THE_OFFICE.contains(call.type())) {
                throw new UnknownArgument(name, type);
            }
            return raw == Office.class ? ours : ours.id();
        }
        if (raw == UUID.class || raw == Object.class) {
            return of(keys(name), turn);
        }
        if (raw == String.class) {
            return word(name, turn);
        }
        if (isSeveral(raw)) {
            Object one = value(name, element(type), turn);
            return raw == Optional.class ? Optional.of(one) : raw == Set.class ? Set.of(one) : List.of(one);
        }
        return Optional.ofNullable(KNOWN.get(raw)).orElseGet(() -> {
            if (raw.isRecord() && raw.getName().startsWith("org.postbag.")) {
                return record(raw, turn);
            }
            throw new UnknownArgument(name, type);
        });
    }

    private Object record(Class<?> type, int turn) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Stream.of(parts)
                .map(part -> value(name(part), part.getGenericType(), turn))
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

    /** What a form asks, whichever it is. */
    private static Map<String, Object> answers() {
        Map<String, Object> answers = Journeys.answers();
        answers.putAll(Map.of("outcome", "accept", "priority", "NORMAL"));
        return Map.copyOf(answers);
    }

    private static String name(RecordComponent part) {
        return part.getName().equals(ID) ? part.getDeclaringRecord().getSimpleName() + "." + ID : part.getName();
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

    private List<UUID> keys(String parameter) {
        return Optional.ofNullable(TABLES.get(parameter))
                .or(call::table)
                .map(this::keysOf)
                .orElseGet(names::everyKey);
    }

    private List<UUID> keysOf(String table) {
        List<UUID> keys = names.keys().getOrDefault(table, List.of());
        if (keys.isEmpty()) {
            throw new IllegalStateException("The other office has no row in " + table);
        }
        return keys;
    }

    private static <T> T of(List<T> values, int turn) {
        return values.get(turn % values.size());
    }

    private static boolean isSeveral(Class<?> raw) {
        return raw == Optional.class || raw == Iterable.class || Collection.class.isAssignableFrom(raw);
    }

    /** Whether it says which kinds are wanted; none leaves a search whole. */
    private static boolean narrows(Type type) {
        return raw(type) == Set.class && raw(element(type)).isEnum();
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
