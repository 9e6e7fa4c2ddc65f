package org.postbag.workflow.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads every answer first, then decides what is hidden, and only then asks what is missing or wrong. */
@Component
class ServerFormValidator implements FormValidator {

    private final FormConditions conditions;
    private final AnswerReader reader;

    ServerFormValidator(FormConditions conditions, Clock clock) {
        this.conditions = conditions;
        this.reader = new AnswerReader(clock);
    }

    @Override
    public FormResult validate(FormDefinition form, Map<String, ? extends @Nullable Object> raw) {
        return check(form.pages(), raw);
    }

    @Override
    public FormResult validate(FormPage page, Map<String, ? extends @Nullable Object> all) {
        return check(List.of(page), all);
    }

    @Override
    public List<FormPage> shownPages(FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        Set<String> hidden = hidden(form.pages(), read(form.pages(), answers), answers);
        return form.pages().stream().filter(page -> !hidden.contains(page.id())).toList();
    }

    @Override
    public Set<String> shown(FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        Set<String> hidden = hidden(form.pages(), read(form.pages(), answers), answers);
        return form.pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(page.id()),
                        page.fields().stream().flatMap(FormField::flatten).map(FormField::id)))
                .filter(id -> !hidden.contains(id))
                .collect(Collectors.toSet());
    }

    private FormResult check(List<FormPage> pages, Map<String, ? extends @Nullable Object> raw) {
        Map<String, Answer> answers = read(pages, raw);
        Set<String> hidden = hidden(pages, answers, raw);
        Map<String, Object> values = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        pages.stream()
                .flatMap(FormPage::answered)
                .filter(field -> !hidden.contains(field.id()))
                .forEach(field -> judge(field, answers.getOrDefault(field.key(), Answer.BLANK), values, problems));
        return new FormResult(values, problems);
    }

    private static void judge(FormField field, Answer answer, Map<String, Object> values, List<FieldProblem> problems) {
        boolean unticked = field.type() == FieldType.CHECKBOX && Boolean.FALSE.equals(answer.value());
        if (answer.message() != null) {
            problems.add(new FieldProblem(field.key(), answer.message()));
        } else if (field.required() && (answer.isBlank() || unticked)) {
            problems.add(new FieldProblem(field.key(), FieldMessages.missing(field)));
        } else if (answer.value() != null) {
            values.put(field.key(), answer.value());
        }
    }

    private Map<String, Answer> read(List<FormPage> pages, Map<String, ? extends @Nullable Object> raw) {
        Map<String, Answer> answers = new HashMap<>();
        pages.stream()
                .flatMap(FormPage::answered)
                .forEach(field -> answers.put(field.key(), reader.read(field, raw.get(field.key()))));
        return answers;
    }

    /**
     * The ids of hidden pages and fields. A hidden answer does not count in other conditions, so this is repeated until no
     * answer changes; conditions that contradict each other end after as many rounds as there are fields.
     */
    private Set<String> hidden(
            List<FormPage> pages, Map<String, Answer> answers, Map<String, ? extends @Nullable Object> raw) {
        Map<String, Object> elsewhere = plain(raw);
        pages.stream().flatMap(FormPage::answered).map(FormField::key).forEach(elsewhere::remove);
        Set<String> hidden = Set.of();
        Map<String, Object> looked = Map.of();
        for (int round = 0; round <= answers.size(); round++) {
            Map<String, Object> visible = new HashMap<>(elsewhere);
            Set<String> before = hidden;
            pages.stream()
                    .flatMap(FormPage::answered)
                    .filter(field -> !before.contains(field.id()))
                    .forEach(field -> addForConditions(field, answers.get(field.key()), visible));
            if (round > 0 && visible.equals(looked)) {
                break;
            }
            hidden = hiddenWith(pages, visible);
            looked = visible;
        }
        return hidden;
    }

    private Set<String> hiddenWith(List<FormPage> pages, Map<String, Object> visible) {
        Set<String> hidden = new HashSet<>();
        for (FormPage page : pages) {
            boolean left = page.hiddenWhen()
                    .filter(when -> conditions.holds(when, visible))
                    .isPresent();
            if (left) {
                hidden.add(page.id());
            }
            page.fields().forEach(field -> collectHidden(field, left, visible, hidden));
        }
        return hidden;
    }

    private void collectHidden(FormField field, boolean within, Map<String, Object> visible, Set<String> hidden) {
        boolean left = within
                || field.hiddenWhen()
                        .filter(when -> conditions.holds(when, visible))
                        .isPresent();
        if (left) {
            hidden.add(field.id());
        }
        field.fields().forEach(child -> collectHidden(child, left, visible, hidden));
    }

    private static void addForConditions(FormField field, @Nullable Answer answer, Map<String, Object> visible) {
        Object value = answer == null ? null : answer.value();
        if (value != null) {
            visible.put(
                    field.key(),
                    value instanceof String text
                            ? AnswerDates.read(field.type(), text)
                                    .map(Object.class::cast)
                                    .orElse(text)
                            : value);
        }
    }

    /** Answers of other pages, as far as conditions may look at them. */
    private static Map<String, Object> plain(Map<String, ? extends @Nullable Object> raw) {
        Map<String, Object> plain = new HashMap<>();
        raw.forEach((key, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                plain.put(key, value);
            } else if (value instanceof Collection<?> several) {
                plain.put(key, several.stream().map(String::valueOf).toList());
            }
        });
        return plain;
    }
}
