package org.postbag.workflow.forms;

import java.math.BigDecimal;

/**
 * The sentences beside a field (law.md FE-3, FE-4): they say what to do, in the field's own words, without "please", "invalid"
 * and "required".
 */
final class FieldMessages {

    static final String EMAIL = "Enter an email address in the correct format, like name@example.com";
    static final String PHONE = "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192";
    static final String POSTCODE = "Enter a full UK postcode";
    static final String FULL_NAME = "Enter your full name";

    private FieldMessages() {}

    static String missing(FormField field) {
        return field.wording().missing().orElseGet(() -> switch (field.format()) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case POSTCODE -> POSTCODE;
            case FULL_NAME -> FULL_NAME;
            case ANY -> missingAny(field);
        });
    }

    private static String missingAny(FormField field) {
        if (field.type() == FieldType.CHECKBOX) {
            return "Tick “" + field.label() + "” to go on";
        }
        if (isQuestion(field)) {
            return (field.type().hasOptions() ? "Select an answer to “" : "Answer “") + field.label() + "”";
        }
        return (field.type().hasOptions() ? "Select " : "Enter ") + Words.inSentence(field.label());
    }

    /** The answer has not the form that is asked for. */
    static String wrong(FormField field) {
        return field.wording().wrong().orElseGet(() -> switch (field.format()) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case POSTCODE -> POSTCODE;
            case FULL_NAME -> FULL_NAME;
            case ANY -> subject(field) + " must be in the form that is asked for";
        });
    }

    static String tooLong(FormField field) {
        return subject(field) + " must be " + Words.characters(field.limits().maxLength()) + " or less";
    }

    static String tooShort(FormField field) {
        return subject(field) + " must be " + Words.characters(field.limits().minLength()) + " or more";
    }

    static String notANumber(FormField field) {
        boolean whole = field.limits().decimals().filter(digits -> digits == 0).isPresent();
        return field.wording().wrong().orElse(subject(field) + " must be a " + (whole ? "whole number" : "number"));
    }

    static String tooManyDecimals(FormField field, int decimals) {
        return decimals == 0
                ? notANumber(field)
                : subject(field) + " must have no more than " + decimals + " decimal "
                        + (decimals == 1 ? "place" : "places");
    }

    static String tooSmall(FormField field, BigDecimal min) {
        return subject(field) + " must be " + min.toPlainString() + " or more";
    }

    static String tooLarge(FormField field, BigDecimal max) {
        return subject(field) + " must be " + max.toPlainString() + " or less";
    }

    static String notADate(FormField field) {
        return field.wording()
                .wrong()
                .orElse(
                        switch (field.type()) {
                            case TIME -> subject(field) + " must be a time, like 14:30";
                            case DATE_TIME -> subject(field) + " must be a real date and time";
                            default -> subject(field) + " must be a real date, like 24/11/2026";
                        });
    }

    static String inThePast(FormField field) {
        return subject(field) + " must be today or in the future";
    }

    static String notAnOption(FormField field) {
        return field.wording().wrong().orElse("Select an answer from the list");
    }

    private static String subject(FormField field) {
        return field.wording().subject().orElse(isQuestion(field) ? "Your answer" : field.label());
    }

    private static boolean isQuestion(FormField field) {
        return field.label().endsWith("?");
    }
}
