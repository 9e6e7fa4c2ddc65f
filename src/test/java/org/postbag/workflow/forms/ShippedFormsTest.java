package org.postbag.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in {@code forms/} can all be shown, and ask what the public contract says they ask. */
class ShippedFormsTest {

    private static final Map<String, Object> REPORT = Map.of(
            "postcode", "em4 7qt",
            "category", "housing",
            "description", "The lift has been broken since May.",
            "fullName", "Edda Lindqvist",
            "email", "edda@mailbox.example",
            "addressLine1", "14 Tannery Row",
            "town", "Eastmarsh");

    static Stream<String> keys() {
        return Forms.shippedKeys().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void parsesAndIsNamedAfterItsFile(String key) {
        FormDefinition form = Forms.shipped(key);

        assertThat(form.id()).isEqualTo(key);
        assertThat(form.pages()).isNotEmpty();
    }

    @Test
    void reportAsksInFourPagesWithTheContractsLabels() {
        FormDefinition report = Forms.shipped("case-report");

        assertThat(report.pages())
                .extracting(FormPage::title)
                .containsExactly("Where do you live?", "What is it about?", "Tell us what has happened", "About you");
        assertThat(report.answered().map(field -> field.key() + ": " + field.label()))
                .containsExactly(
                        "postcode: Postcode",
                        "noFixedAddress: I have no fixed address",
                        "category: What is it about?",
                        "description: Tell us what has happened",
                        "wanted: What would you like to happen?",
                        "fullName: Full name",
                        "email: Email address",
                        "phone: Phone number",
                        "addressLine1: Address line 1",
                        "town: Town or city");
    }

    @Test
    void reportKeepsAnswersInTheirWrittenForm() {
        FormResult result = Forms.VALIDATOR.validate(Forms.shipped("case-report"), REPORT);

        assertThat(result.problems()).isEmpty();
        assertThat(result.values())
                .containsEntry("postcode", "EM4 7QT")
                .containsEntry("noFixedAddress", false)
                .doesNotContainKeys("phone", "wanted");
    }

    @Test
    void withoutFixedAddressNoAddressIsAskedForOrKept() {
        Map<String, Object> answers = new HashMap<>(REPORT);
        answers.put("noFixedAddress", true);

        FormResult result = Forms.VALIDATOR.validate(Forms.shipped("case-report"), answers);

        assertThat(result.isComplete()).isTrue();
        assertThat(result.values()).doesNotContainKeys("postcode", "addressLine1", "town");
    }

    @Test
    void aPageSeesTheAnswersOfEarlierPages() {
        FormPage aboutYou = Forms.shipped("case-report").pages().get(3);

        assertThat(Forms.VALIDATOR
                        .validate(
                                aboutYou,
                                Map.of(
                                        "noFixedAddress", true,
                                        "fullName", "Edda Lindqvist",
                                        "email", "edda@mailbox.example"))
                        .problems())
                .isEmpty();
    }

    @Test
    void emptyReportSaysWhatToEnter() {
        assertThat(Forms.VALIDATOR
                        .validate(Forms.shipped("case-report"), Map.of())
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly(
                        "Enter a full UK postcode",
                        "Select what it is about",
                        "Enter what has happened",
                        "Enter your full name",
                        "Enter an email address in the correct format, like name@example.com",
                        "Enter address line 1, typically the building and street",
                        "Enter town or city");
    }

    @Test
    void triageAsksForTheOtherCaseOnlyForADuplicate() {
        FormDefinition triage = Forms.shipped("case-triage");

        assertThat(Forms.problem(triage, Map.of("outcome", "duplicate")))
                .isEqualTo("Enter the reference of the case we have");
        assertThat(Forms.VALIDATOR
                        .validate(triage, Map.of("outcome", "spam", "duplicateOf", "EM-7F3K-9X"))
                        .values())
                .containsOnlyKeys("outcome");
        assertThat(Forms.problem(triage, Map.of("outcome", "accept", "category", "housing", "priority", "NORMAL")))
                .isEqualTo("fine");
    }

    @Test
    void ownersComeFromTheScreen() {
        FormDefinition assign =
                Forms.shipped("case-assign").withOptions(Map.of("staff", List.of(new FieldOption("7", "Ines Harrow"))));

        assertThat(Forms.problem(assign, Map.of("owner", "7"))).isEqualTo("fine");
        assertThat(Forms.problem(assign, Map.of("owner", "8"))).isEqualTo("Select an answer from the list");
    }
}
