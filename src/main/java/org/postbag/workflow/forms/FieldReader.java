package org.postbag.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postbag.kernel.EmailAddress;

/** Reads one component of a form-js file and tells {@link FormFindings} what its author has to change. */
final class FieldReader {

    private static final int MAX_GROUPS = 4;
    private static final int MAX_OPTIONS = 500;
    private static final int MAX_LABEL = 500;
    private static final int MAX_PATTERN = 200;
    private static final int LONGEST_ANSWER = 20_000;
    private static final java.util.regex.Pattern KEY = java.util.regex.Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** The tokens of the HTML standard (section 4.10.18.7) that a form of ours can want. */
    private static final Set<String> AUTOCOMPLETE = Set.of(
            "name",
            "given-name",
            "family-name",
            "email",
            "tel",
            "postal-code",
            "street-address",
            "address-line1",
            "address-line2",
            "address-level1",
            "address-level2",
            "country-name",
            "organization",
            "bday",
            "language",
            "off");

    private final FormFindings findings;

    FieldReader(FormFindings findings) {
        this.findings = findings;
    }

    /** The field, or empty when it cannot be read; then a finding says why. */
    Optional<FormField> read(JsonNode component, int depth) {
        String id = component.path("id").asText("");
        String name = Stream.of("label", "dateLabel", "text", "key")
                .map(attribute -> component.path(attribute).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(id.isEmpty() ? "A field" : id);
        Optional<FieldType> type = type(component);
        if (type.isEmpty()) {
            findings.addUnsupported(name, component.path("type").asText("unknown"));
            return Optional.empty();
        }
        if (!ID.matcher(id).matches()) {
            findings.add("“" + FormFindings.shorten(name) + "” has no usable id. Draw it again in the form editor.");
            return Optional.empty();
        }
        refuseWhatIsNotKept(component, name);
        return Optional.of(field(component, id, name, type.get(), depth));
    }

    private FormField field(JsonNode component, String id, String name, FieldType type, int depth) {
        String key = type.isAnswered() ? key(component, name) : id;
        FieldFormat format = type == FieldType.TEXT_FIELD ? format(component, name) : FieldFormat.ANY;
        boolean choice = type.hasOptions();
        return new FormField(
                id,
                key,
                type,
                label(component, name, type),
                type.isAnswered() && component.path("validate").path("required").asBoolean(false),
                format,
                limits(component, name, defaultLength(type, format)),
                wording(component, name),
                choice ? options(component, name) : List.of(),
                choice ? text(component, "valuesKey") : Optional.empty(),
                text(component.path("conditional"), "hide").map(FormConditions::strip),
                Optional.of(component.path("defaultValue")).flatMap(FieldReader::plain),
                type == FieldType.GROUP ? children(component, name, depth) : List.of(),
                keep(component));
    }

    private static FieldKeep keep(JsonNode component) {
        return switch (property(component, "keep").orElse("")) {
            case "field" -> FieldKeep.FIELD;
            case "options" -> FieldKeep.OPTIONS;
            default -> FieldKeep.NOTHING;
        };
    }

    private static Optional<FieldType> type(JsonNode component) {
        return Optional.ofNullable(
                switch (component.path("type").asText("")) {
                    case "text" -> FieldType.TEXT;
                    case "textfield" -> FieldType.TEXT_FIELD;
                    case "textarea" -> FieldType.TEXT_AREA;
                    case "number" -> FieldType.NUMBER;
                    case "checkbox" -> FieldType.CHECKBOX;
                    case "checklist" -> FieldType.CHECKLIST;
                    case "radio" -> FieldType.RADIO;
                    case "select" -> FieldType.SELECT;
                    case "taglist" -> FieldType.TAG_LIST;
                    case "group" -> FieldType.GROUP;
                    case "datetime" ->
                        switch (component.path("subtype").asText("date")) {
                            case "time" -> FieldType.TIME;
                            case "datetime" -> FieldType.DATE_TIME;
                            default -> FieldType.DATE;
                        };
                    default -> null;
                });
    }

    private String key(JsonNode component, String name) {
        String key = component.path("key").asText("");
        if (!KEY.matcher(key).matches()) {
            findings.add("The key of “" + FormFindings.shorten(name) + "” is “" + FormFindings.shorten(key)
                    + "”. Use letters, figures and underscores, and begin with a letter.");
        }
        return key;
    }

    private String label(JsonNode component, String name, FieldType type) {
        Optional<String> label =
                switch (type) {
                    case TEXT -> text(component, "text");
                    case DATE, DATE_TIME -> text(component, "dateLabel").or(() -> text(component, "label"));
                    case TIME -> text(component, "timeLabel").or(() -> text(component, "label"));
                    default -> text(component, "label");
                };
        label.filter(words -> words.strip().startsWith("=") || words.contains("{{"))
                .ifPresent(words -> findings.add("“" + FormFindings.shorten(words)
                        + "” computes its words. Write them as they should be read."));
        if (type.isAnswered() && label.isEmpty()) {
            findings.add("“" + FormFindings.shorten(name) + "” has no label. Say what is asked.");
        }
        if (type.isAnswered()
                && label.filter(words -> words.length() > MAX_LABEL).isPresent()) {
            findings.add("The label of “" + FormFindings.shorten(name) + "” is too long. Shorten it to " + MAX_LABEL
                    + " characters.");
        }
        return label.orElse("");
    }

    /** What form-js knows and we would have to ignore silently: the answer would not be what the author expects. */
    private void refuseWhatIsNotKept(JsonNode component, String name) {
        String quoted = "“" + FormFindings.shorten(name) + "”";
        if (isOn(component.path("disabled")) || isOn(component.path("readonly"))) {
            findings.add(quoted + " is switched off. Take it out, or hide it by a condition.");
        }
        if (text(component, "path").isPresent()) {
            findings.add(quoted + " puts its answers on a path. Clear the path.");
        }
        if (text(component, "valuesExpression").isPresent()) {
            findings.add(quoted + " computes its options. List them one by one.");
        }
        if (isOn(component.path("isRepeating"))) {
            findings.add(quoted + " repeats. Use as many fields as there may be answers.");
        }
    }

    private static boolean isOn(JsonNode attribute) {
        return attribute.isTextual() ? !attribute.asText().isBlank() : attribute.asBoolean(false);
    }

    private FieldFormat format(JsonNode component, String name) {
        String wanted = property(component, "validation")
                .or(() -> text(component.path("validate"), "validationType"))
                .orElse("custom");
        return switch (wanted) {
            case "custom" -> FieldFormat.ANY;
            case "fullName" -> FieldFormat.FULL_NAME;
            case "email" -> FieldFormat.EMAIL;
            case "phone" -> FieldFormat.PHONE;
            case "postcode" -> FieldFormat.POSTCODE;
            default -> {
                findings.add("“" + FormFindings.shorten(name) + "” asks for the check “" + FormFindings.shorten(wanted)
                        + "”. Use fullName, email, phone or postcode.");
                yield FieldFormat.ANY;
            }
        };
    }

    private static int defaultLength(FieldType type, FieldFormat format) {
        if (type == FieldType.TEXT_AREA) {
            return FieldLimits.TEXT_AREA;
        }
        return format == FieldFormat.EMAIL ? EmailAddress.MAX_LENGTH : FieldLimits.TEXT_FIELD;
    }

    private FieldLimits limits(JsonNode component, String name, int most) {
        JsonNode validate = component.path("validate");
        int maxLength = whole(validate, "maxLength", name).orElse(most);
        if (maxLength < 1 || maxLength > LONGEST_ANSWER) {
            findings.add("“" + FormFindings.shorten(name) + "” allows " + maxLength
                    + " characters. Use a number from 1 to 20,000.");
        }
        int minLength = whole(validate, "minLength", name).orElse(0);
        Optional<BigDecimal> min = number(validate, "min", name);
        Optional<BigDecimal> max = number(validate, "max", name);
        boolean crossed = min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
        if (crossed || minLength > maxLength) {
            findings.add("The smallest answer “" + FormFindings.shorten(name)
                    + "” takes is larger than the largest. Swap the two.");
        }
        return new FieldLimits(
                minLength,
                maxLength,
                min,
                max,
                whole(component, "decimalDigits", name),
                pattern(validate, name),
                component.path("disallowPassedDates").asBoolean(false));
    }

    /** RE2 syntax only: it has no back references and look-arounds, and in return takes linear time on any text. */
    private Optional<String> pattern(JsonNode validate, String name) {
        Optional<String> pattern = text(validate, "pattern");
        pattern.ifPresent(expression -> {
            try {
                if (expression.length() > MAX_PATTERN) {
                    findings.add("The pattern of “" + FormFindings.shorten(name) + "” is longer than " + MAX_PATTERN
                            + " characters.");
                } else {
                    Pattern.compile(expression);
                }
            } catch (PatternSyntaxException unusable) {
                findings.add("The pattern of “" + FormFindings.shorten(name)
                        + "” cannot be used. Look-arounds and back references are not known here.");
            }
        });
        return pattern;
    }

    private FieldWording wording(JsonNode component, String name) {
        Optional<String> autocomplete = property(component, "autocomplete");
        autocomplete
                .filter(token -> !AUTOCOMPLETE.contains(token))
                .ifPresent(token -> findings.add("“" + FormFindings.shorten(name) + "” has the autocomplete token “"
                        + FormFindings.shorten(token) + "”, which browsers do not know."));
        JsonNode appearance = component.path("appearance");
        return new FieldWording(
                property(component, "hint").or(() -> text(component, "description")),
                property(component, "errorSubject"),
                property(component, "atDesk"),
                property(component, "hintAtDesk"),
                property(component, "errorMissing"),
                property(component, "errorInvalid"),
                autocomplete,
                text(appearance, "prefixAdorner"),
                text(appearance, "suffixAdorner"));
    }

    private List<FieldOption> options(JsonNode component, String name) {
        Map<String, FieldOption> options = new LinkedHashMap<>();
        for (JsonNode each : component.path("values")) {
            String value = each.path("value").asText("");
            if (value.isBlank() || value.length() > FieldLimits.TEXT_FIELD) {
                findings.add("An option of “" + FormFindings.shorten(name) + "” has no usable value.");
            } else if (options.containsKey(value)) {
                findings.add("“" + FormFindings.shorten(name) + "” has two options with the value “"
                        + FormFindings.shorten(value) + "”.");
            } else {
                options.put(value, new FieldOption(value, text(each, "label").orElse(value)));
            }
        }
        if (options.isEmpty() && text(component, "valuesKey").isEmpty()) {
            findings.add("“" + FormFindings.shorten(name) + "” has no options. Add at least one.");
        }
        if (options.size() > MAX_OPTIONS) {
            findings.add("“" + FormFindings.shorten(name) + "” has more than " + MAX_OPTIONS + " options.");
        }
        return List.copyOf(options.values());
    }

    private List<FormField> children(JsonNode component, String name, int depth) {
        if (depth >= MAX_GROUPS) {
            findings.add("“" + FormFindings.shorten(name) + "” is a group in too many groups. Take one of them out.");
            return List.of();
        }
        List<FormField> fields = new ArrayList<>();
        component.path("components").forEach(child -> read(child, depth + 1).ifPresent(fields::add));
        return List.copyOf(fields);
    }

    private Optional<Integer> whole(JsonNode node, String attribute, String name) {
        Optional<BigDecimal> value = number(node, attribute, name);
        if (value.isPresent()
                && (value.get().signum() < 0 || value.get().compareTo(BigDecimal.valueOf(1_000_000)) > 0)) {
            findings.add("“" + attribute + "” of “" + FormFindings.shorten(name) + "” is out of range.");
            return Optional.empty();
        }
        return value.map(BigDecimal::intValue);
    }

    private Optional<BigDecimal> number(JsonNode node, String attribute, String name) {
        JsonNode value = node.path(attribute);
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank() && value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.asText().strip()));
        } catch (NumberFormatException noNumber) {
            findings.add("“" + attribute + "” of “" + FormFindings.shorten(name) + "” is no number.");
            return Optional.empty();
        }
    }

    /** A custom property of form-js, blank ones left out. */
    static Optional<String> property(JsonNode component, String name) {
        return text(component.path("properties"), name);
    }

    private static Optional<String> text(JsonNode node, String attribute) {
        JsonNode value = node.path(attribute);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }

    private static Optional<Object> plain(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.asText());
        }
        if (value.isBoolean()) {
            return Optional.of(value.asBoolean());
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(each.asText()));
            return Optional.of(List.copyOf(texts));
        }
        return Optional.empty();
    }
}
