package org.postbag.workflow.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as they are kept (ISO 8601, without zone: London) and as they are read. */
final class AnswerDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final Pattern TYPED_DAY = Pattern.compile("([0-9]{1,2})[ ./-]([0-9]{1,2})[ ./-]([0-9]{4})");

    private AnswerDates() {}

    /** Reads the kept form; empty for what is no such day or time. */
    static Optional<Temporal> read(FieldType type, String text) {
        try {
            return switch (type) {
                case DATE -> Optional.of(inRange(LocalDate.parse(text)));
                case TIME -> Optional.of(LocalTime.parse(text));
                case DATE_TIME -> {
                    LocalDateTime moment = LocalDateTime.parse(text);
                    inRange(moment.toLocalDate());
                    yield Optional.of(moment);
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** As {@link #read}, and also days as people write them: 24/11/2026, 24.11.2026, 24 11 2026. */
    static Optional<Temporal> readTyped(FieldType type, String text) {
        Matcher typed = TYPED_DAY.matcher(text);
        if (type != FieldType.DATE || !typed.matches()) {
            return read(type, text);
        }
        return read(
                type,
                "%s-%02d-%02d"
                        .formatted(typed.group(3), Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1))));
    }

    static String write(Temporal moment) {
        return moment instanceof LocalTime time ? TIME.format(time) : moment.toString();
    }

    static String inWords(FieldType type, String text) {
        return read(type, text)
                .map(moment -> moment instanceof LocalDate day
                        ? DAY.format(day)
                        : moment instanceof LocalTime time ? TIME.format(time) : DAY_AND_TIME.format(moment))
                .orElse(text);
    }

    /** Years nobody means are slips of the keyboard, and PostgreSQL's dates end. */
    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < 1800 || day.getYear() > 2200) {
            throw new DateTimeException("Year out of range");
        }
        return day;
    }
}
