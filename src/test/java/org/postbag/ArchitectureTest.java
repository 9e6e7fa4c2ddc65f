package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The product keeps to {@link ArchitectureRules}, and each rule finds the class that was written to break it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.postbag");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages("violations.code");

    private static final Map<String, String> BROKEN_BY = Map.ofEntries(
            Map.entry("engine", "violations.code.UsesEngine"),
            Map.entry("screens", "violations.code.UsesVaadin"),
            Map.entry("marked", "violations.code.unmarked.Unmarked"),
            Map.entry("modules", "violations.code.ui"),
            Map.entry("clock", "violations.code.ReadsTheTime"),
            Map.entry("sleep", "violations.code.Sleeps"),
            Map.entry("streams", "violations.code.Prints"),
            Map.entry("rows", "violations.code.PublicRow"),
            Map.entry("views", "violations.code.ui.PublicView"),
            Map.entry("blocks", "violations.code.HiddenBlock"),
            Map.entry("fields", "violations.code.InjectsAField"));

    @TestFactory
    Stream<DynamicTest> productKeepsToTheRules() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> rulesFindWhoBreaksThem() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    ArchRule broken = rule.getValue();
                    EvaluationResult result = broken.evaluate(VIOLATIONS);
                    assertThat(result.hasViolation()).isTrue();
                    assertThat(String.join("\n", result.getFailureReport().getDetails()))
                            .contains(String.valueOf(BROKEN_BY.get(rule.getKey())));
                }));
    }

    /** Every package directly below the base package says that it is a module. */
    @Test
    void everyTopPackageIsAModule() {
        Set<String> described = PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(org.springframework.modulith.ApplicationModule.class))
                .map(type -> type.getPackageName())
                .collect(Collectors.toSet());
        Set<String> top = PRODUCT.stream()
                .map(type -> type.getPackageName().split("\\."))
                .filter(parts -> parts.length > 2)
                .map(parts -> "org.postbag." + parts[2])
                .collect(Collectors.toSet());

        assertThat(described).containsAll(top);
    }
}
