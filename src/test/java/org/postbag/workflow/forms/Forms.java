package org.postbag.workflow.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of this package without Spring, and short ways to write a form. */
public final class Forms {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC);
    static final FormConditions CONDITIONS = new FormConditions();
    static final FormParser PARSER = new FormParser(CONDITIONS);
    public static final FormValidator VALIDATOR = new ServerFormValidator(CONDITIONS, CLOCK);

    private Forms() {}

    /** A form with these components, as JSON. */
    static String json(String... components) {
        return """
                {"type": "default", "id": "test-form", "schemaVersion": 16, "components": [%s]}
                """
                .formatted(String.join(",", components));
    }

    public static FormDefinition form(String... components) {
        return PARSER.parse(json(components));
    }

    public static FormDefinition shipped(String key) {
        return PARSER.parse(source(key));
    }

    static String source(String key) {
        try {
            return Files.readString(Path.of("forms", key + ".form"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static List<String> shippedKeys() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The first message for these answers, or "fine". */
    static String problem(FormDefinition form, Map<String, Object> answers) {
        return VALIDATOR.validate(form, answers).problems().stream()
                .map(FieldProblem::message)
                .findFirst()
                .orElse("fine");
    }
}
