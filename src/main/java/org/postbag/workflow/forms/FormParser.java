package org.postbag.workflow.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads form-js files (schema version 16 and later). The author of a form may be any office's manager, so sizes are limited,
 * and everything that could not be shown and checked exactly is refused with a sentence, all of them at once.
 */
@Component
class FormParser {

    private static final int MAX_CHARACTERS = 256 * 1024;
    private static final int MAX_FIELDS = 200;
    private static final int OLDEST_SCHEMA = 16;

    private final ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(40)
                    .maxStringLength(20_000)
                    .maxNumberLength(40)
                    .maxDocumentLength(MAX_CHARACTERS)
                    .build())
            .build());

    private final FormConditions conditions;

    FormParser(FormConditions conditions) {
        this.conditions = conditions;
    }

    /**
     * Reads a form.
     *
     * @throws UnsupportedFormField if a field is of a kind that cannot be shown
     * @throws FormRefused if anything else has to be changed
     */
    FormDefinition parse(String json) {
        return parse(readTree(json));
    }

    FormDefinition parse(ObjectNode root) {
        FormFindings findings = new FormFindings();
        if (root.path("schemaVersion").asInt(0) < OLDEST_SCHEMA) {
            findings.add("This form was drawn with an older form editor. Open it in a current one and save it again.");
        }
        String id = root.path("id").asText("");
        if (!FormKeys.isValid(id)) {
            findings.add("The form's id is “" + FormFindings.shorten(id)
                    + "”. Use small letters, figures and hyphens, such as “case-report”.");
        }
        String title = FieldReader.property(root, "title").orElseGet(() -> FormKeys.title(id));
        List<FormPage> pages = readPages(root.path("components"), title, findings);
        if (pages.isEmpty()) {
            findings.add("The form is empty. Add at least one field or text.");
        }
        FormDefinition form = new FormDefinition(id, title, pages);
        check(form, findings);
        findings.refuseIfAny();
        return form;
    }

    /** The JSON text as a tree, so that a caller may change it before it is kept. */
    ObjectNode readTree(String json) {
        if (json.length() > MAX_CHARACTERS) {
            throw new FormRefused(List.of("The form is larger than 256 kB. Split it or shorten its texts."));
        }
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree instanceof ObjectNode object
                    && "default".equals(tree.path("type").asText())) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            throw notAForm();
        }
        throw notAForm();
    }

    private static FormRefused notAForm() {
        return new FormRefused(List.of("This is no form of the form editor. Choose a file that ends in .form."));
    }

    private static List<FormPage> readPages(JsonNode components, String title, FormFindings findings) {
        FieldReader reader = new FieldReader(findings);
        List<FormPage> pages = new ArrayList<>();
        List<FormField> loose = new ArrayList<>();
        for (JsonNode component : components) {
            Optional<FormField> field = reader.read(component, 0);
            if (field.isEmpty()) {
                continue;
            }
            if (field.get().type() == FieldType.GROUP) {
                addLoose(pages, loose, title);
                pages.add(page(field.get(), title));
            } else {
                loose.add(field.get());
            }
        }
        addLoose(pages, loose, title);
        return List.copyOf(pages);
    }

    private static void addLoose(List<FormPage> pages, List<FormField> loose, String title) {
        if (!loose.isEmpty()) {
            pages.add(new FormPage(
                    "page-" + (pages.size() + 1),
                    question(loose).orElse(title),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.copyOf(loose)));
            loose.clear();
        }
    }

    /** A page that asks one thing only is headed by that. */
    private static Optional<String> question(List<FormField> loose) {
        List<FormField> answered =
                loose.stream().filter(field -> field.type().isAnswered()).toList();
        return answered.size() == 1
                ? Optional.of(answered.get(0).label()).filter(label -> !label.isEmpty())
                : Optional.empty();
    }

    private static FormPage page(FormField group, String formTitle) {
        return new FormPage(
                group.id(),
                group.label().isEmpty() ? formTitle : group.label(),
                group.wording().atDesk(),
                group.wording().hint(),
                group.hiddenWhen(),
                group.fields());
    }

    private void check(FormDefinition form, FormFindings findings) {
        List<FormField> all = form.pages().stream()
                .flatMap(page -> page.fields().stream())
                .flatMap(FormField::flatten)
                .toList();
        if (all.size() > MAX_FIELDS) {
            findings.add("The form has " + all.size() + " fields; " + MAX_FIELDS + " is the most.");
        }
        findings.addDuplicates("id", all.stream().map(FormField::id).toList());
        findings.addDuplicates(
                "key",
                all.stream()
                        .filter(field -> field.type().isAnswered())
                        .map(FormField::key)
                        .toList());
        Set<String> keys = form.answered().map(FormField::key).collect(Collectors.toSet());
        form.pages().forEach(page -> page.hiddenWhen()
                .ifPresent(when -> checkCondition(page.title(), when, keys, findings)));
        all.forEach(field -> field.hiddenWhen().ifPresent(when -> checkCondition(field.label(), when, keys, findings)));
    }

    private void checkCondition(String label, String expression, Set<String> keys, FormFindings findings) {
        conditions
                .findFault(expression, keys)
                .ifPresent(fault ->
                        findings.add("The condition that hides “" + FormFindings.shorten(label) + "” " + fault + "."));
    }
}
