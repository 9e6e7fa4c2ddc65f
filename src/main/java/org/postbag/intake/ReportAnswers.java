package org.postbag.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;

/** Makes the answers of the report form into an enquiry, whoever filled it in. */
final class ReportAnswers {

    private ReportAnswers() {}

    /** The ordinary questions go where they belong; whatever else the office asks goes on the case under its label. */
    static NewEnquiry enquiry(Channel channel, FormDefinition form, Map<String, Object> values) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        ContactDetails contact = new ContactDetails(
                text(rest.remove("fullName")).orElse("Name not given"),
                text(rest.remove("email")).flatMap(EmailAddress::parse),
                text(rest.remove("phone")),
                text(rest.remove("addressLine1")),
                text(rest.remove("town")),
                text(rest.remove("postcode")).flatMap(Postcode::parse),
                Boolean.TRUE.equals(rest.remove("noFixedAddress")));
        String category = text(rest.remove("category")).orElse("other");
        String description = text(rest.remove("description")).orElse("");
        String letter = text(rest.remove("wanted"))
                .map(wanted -> description + "\n\nWhat I would like to happen:\n" + wanted)
                .orElse(description);
        Map<String, String> answers = new LinkedHashMap<>();
        rest.forEach((key, value) -> form.field(key)
                .ifPresent(field -> words(field, value).ifPresent(words -> answers.put(field.label(), words))));
        return new NewEnquiry(channel, contact, category, letter, answers);
    }

    private static Optional<String> words(FormField field, Object value) {
        if (value instanceof Boolean ticked) {
            return Optional.of(ticked ? "Yes" : "No");
        }
        if (value instanceof Iterable<?> many) {
            StringBuilder joined = new StringBuilder();
            for (Object one : many) {
                joined.append(joined.isEmpty() ? "" : ", ").append(field.optionLabel(String.valueOf(one)));
            }
            return text(joined);
        }
        return text(value).map(given -> field.options().isEmpty() ? given : field.optionLabel(given));
    }

    private static Optional<String> text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(value.toString());
    }
}
