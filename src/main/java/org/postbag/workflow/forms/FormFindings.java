package org.postbag.workflow.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers everything a form's author has to change, so that nobody mends one thing only to be told the next. */
final class FormFindings {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("html", "Use a text instead."),
            Map.entry("image", "Use a text with a link instead."),
            Map.entry("iframe", "Use a text with a link instead."),
            Map.entry("documentPreview", "Use a text with a link instead."),
            Map.entry("table", "Use a text instead."),
            Map.entry("separator", "Use a group to set questions apart."),
            Map.entry("spacer", "Use a group to set questions apart."),
            Map.entry("filepicker", "Use a text area and ask what the document says."),
            Map.entry("dynamiclist", "Use a text area, or as many fields as there may be answers."),
            Map.entry("expression", "Take it out; each field can have its own condition."),
            Map.entry("button", "Take it out; Postbag puts its own button below the form."));

    private final List<String> findings = new ArrayList<>();
    private @Nullable String unsupportedField;
    private @Nullable String unsupportedType;

    void add(String sentence) {
        findings.add(sentence);
    }

    void addUnsupported(String field, String type) {
        if (unsupportedType == null) {
            unsupportedField = field;
            unsupportedType = type;
        }
        add("“" + shorten(field) + "” is of the kind “" + shorten(type) + "”, which Postbag does not show. "
                + INSTEAD.getOrDefault(type, "Take it out, or use a text field."));
    }

    void addDuplicates(String kind, List<String> keys) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String key : keys) {
            if (!seen.add(key) && told.add(key)) {
                add("Two fields have the " + kind + " “" + shorten(key) + "”. Give each its own.");
            }
        }
    }

    void refuseIfAny() {
        if (unsupportedType != null && unsupportedField != null) {
            throw new UnsupportedFormField(unsupportedField, unsupportedType, findings);
        }
        if (!findings.isEmpty()) {
            throw new FormRefused(findings);
        }
    }

    /** Quotes what the author wrote without letting it fill the screen. */
    static String shorten(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "…";
    }
}
