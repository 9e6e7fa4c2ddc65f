package org.postbag.workflow.forms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Postcode;
import org.postbag.kernel.TypedText;

/** Turns one raw answer, from a Vaadin field or a plain web form, into a value of the field's kind or a message. */
final class AnswerReader {

    /** Beyond this it is no slip of the hand, and not worth cleaning. */
    private static final int ABSURD = 200_000;

    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("[-+]?[0-9]{1,15}(?:\\.[0-9]{1,10})?");

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    Answer read(FormField field, @Nullable Object raw) {
        if (field.type() == FieldType.CHECKBOX) {
            return Answer.of(isTicked(raw));
        }
        if (raw == null) {
            return Answer.BLANK;
        }
        return switch (field.type()) {
            case TEXT_FIELD, TEXT_AREA -> text(field, raw);
            case NUMBER -> number(field, raw);
            case DATE, TIME, DATE_TIME -> moment(field, raw);
            case RADIO, SELECT -> choice(field, raw);
            case CHECKLIST, TAG_LIST -> choices(field, raw);
            default -> Answer.BLANK;
        };
    }

    /** Browsers send "on" for a ticked box and nothing for an empty one. */
    private static boolean isTicked(@Nullable Object raw) {
        return Boolean.TRUE.equals(raw)
                || raw instanceof String text && Set.of("true", "on").contains(text);
    }

    private static Answer text(FormField field, Object raw) {
        if (!(raw instanceof String || raw instanceof Number || raw instanceof Boolean)) {
            return Answer.wrong(FieldMessages.wrong(field));
        }
        String typed = raw.toString();
        if (typed.length() > ABSURD) {
            return Answer.wrong(FieldMessages.tooLong(field));
        }
        String text = field.type() == FieldType.TEXT_AREA ? TypedText.lines(typed) : TypedText.line(typed);
        if (text.isEmpty()) {
            return Answer.BLANK;
        }
        if (TypedText.length(text) > field.limits().maxLength()) {
            return Answer.wrong(FieldMessages.tooLong(field));
        }
        if (TypedText.length(text) < field.limits().minLength()) {
            return Answer.wrong(FieldMessages.tooShort(field));
        }
        boolean unlike = field.limits()
                .pattern()
                .filter(pattern -> !Pattern.compile(pattern).matcher(text).find())
                .isPresent();
        return unlike
                ? Answer.wrong(FieldMessages.wrong(field))
                : formatted(field.format(), text)
                        .map(Answer::of)
                        .orElseGet(() -> Answer.wrong(FieldMessages.wrong(field)));
    }

    /** The text in the form in which it is kept, or empty if it has not that format. */
    private static Optional<String> formatted(FieldFormat format, String text) {
        return switch (format) {
            case ANY, FULL_NAME -> Optional.of(text);
            case EMAIL -> EmailAddress.parse(text).map(EmailAddress::value);
            case POSTCODE -> Postcode.parse(text).map(Postcode::value);
            case PHONE -> isPhoneNumber(text) ? Optional.of(text) : Optional.empty();
        };
    }

    private static boolean isPhoneNumber(String text) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return phones.isPossibleNumber(phones.parse(text, "GB"));
        } catch (NumberParseException notOne) {
            return false;
        }
    }

    private static Answer number(FormField field, Object raw) {
        String text = raw instanceof String typed
                ? typed.length() > 60 ? "too long" : TypedText.line(typed).replace(",", "")
                : raw instanceof Number figure ? plainDigits(figure) : "none";
        if (text.isEmpty()) {
            return Answer.BLANK;
        }
        if (!NUMBER.matcher(text).matches()) {
            return Answer.wrong(FieldMessages.notANumber(field));
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        Optional<Integer> decimals = field.limits().decimals().filter(most -> number.scale() > most);
        if (decimals.isPresent()) {
            return Answer.wrong(FieldMessages.tooManyDecimals(field, decimals.get()));
        }
        Optional<BigDecimal> min = field.limits().min().filter(least -> number.compareTo(least) < 0);
        if (min.isPresent()) {
            return Answer.wrong(FieldMessages.tooSmall(field, min.get()));
        }
        Optional<BigDecimal> max = field.limits().max().filter(most -> number.compareTo(most) > 0);
        if (max.isPresent()) {
            return Answer.wrong(FieldMessages.tooLarge(field, max.get()));
        }
        return number.scale() <= 0 ? Answer.of(number.longValueExact()) : Answer.of(number);
    }

    private static String plainDigits(Number figure) {
        double size = figure.doubleValue();
        if (Double.isNaN(size) || Math.abs(size) >= 1e15) {
            return "out of range";
        }
        BigDecimal exact = figure instanceof BigDecimal decimal ? decimal : new BigDecimal(figure.toString());
        return exact.setScale(Math.max(0, Math.min(exact.scale(), 10)), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private Answer moment(FormField field, Object raw) {
        String text = raw instanceof String typed
                ? typed.length() > 60 ? "too long" : TypedText.line(typed)
                : raw instanceof Temporal temporal ? AnswerDates.write(temporal) : "none";
        if (text.isEmpty()) {
            return Answer.BLANK;
        }
        Optional<Temporal> moment = AnswerDates.readTyped(field.type(), text);
        if (moment.isEmpty()) {
            return Answer.wrong(FieldMessages.notADate(field));
        }
        if (field.limits().notPast() && isPast(moment.get())) {
            return Answer.wrong(FieldMessages.inThePast(field));
        }
        return Answer.of(AnswerDates.write(moment.get()));
    }

    private boolean isPast(Temporal moment) {
        LocalDate today = LegalTime.dateOf(clock.instant());
        return moment instanceof LocalDate day && day.isBefore(today)
                || moment instanceof LocalDateTime time && time.toLocalDate().isBefore(today);
    }

    private static Answer choice(FormField field, Object raw) {
        String value = raw.toString();
        if (value.isBlank()) {
            return Answer.BLANK;
        }
        return field.options().stream().anyMatch(option -> option.value().equals(value))
                ? Answer.of(value)
                : Answer.wrong(FieldMessages.notAnOption(field));
    }

    private static Answer choices(FormField field, Object raw) {
        Collection<?> several = raw instanceof Collection<?> collection
                ? collection
                : raw.toString().isBlank() ? List.of() : List.of(raw);
        Set<String> wanted = new LinkedHashSet<>();
        several.stream()
                .limit(10_000)
                .map(String::valueOf)
                .filter(text -> !text.isBlank())
                .forEach(wanted::add);
        List<String> known = field.options().stream()
                .map(FieldOption::value)
                .filter(wanted::contains)
                .toList();
        if (known.size() < wanted.size()) {
            return Answer.wrong(FieldMessages.notAnOption(field));
        }
        return known.isEmpty() ? Answer.BLANK : Answer.of(known);
    }
}
