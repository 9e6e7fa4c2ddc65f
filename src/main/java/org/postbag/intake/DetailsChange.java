package org.postbag.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.correspondence.inbox.SenderHints;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;

/**
 * What taking a letter's details over would change: of a person, and so for every case of theirs.
 *
 * @param person as the name is now
 * @param fields what is known otherwise, or not at all
 * @param cases how many cases the person has
 * @param shutsLinks whether private links that went to the former address would be shut
 */
public record DetailsChange(String person, List<Field> fields, int cases, boolean shutsLinks) {

    /**
     * One of them.
     *
     * @param name as staff call it
     * @param before empty where nothing is known
     */
    public record Field(String name, String before, String after) {}

    /** Whether something that is known would be something else, or more than one case is touched. */
    public boolean isWorthAsking() {
        return !fields.isEmpty() && cases > 1
                || shutsLinks
                || fields.stream().anyMatch(field -> !field.before().isBlank());
    }

    static DetailsChange of(SenderHints hints, ConstituentDetails person, int cases) {
        SenderHints news = news(hints, person);
        List<Field> fields = new ArrayList<>();
        news.name().ifPresent(name -> fields.add(new Field("Name", person.fullName(), name)));
        news.email()
                .map(EmailAddress::value)
                .ifPresent(email -> fields.add(new Field("Email", person.email().orElse(""), email)));
        news.phone()
                .ifPresent(phone -> fields.add(new Field("Phone", person.phone().orElse(""), phone)));
        news.addressLine1()
                .ifPresent(line ->
                        fields.add(new Field("Address", person.addressLine1().orElse(""), line)));
        news.town().ifPresent(town -> fields.add(new Field("Town", person.town().orElse(""), town)));
        news.postcode()
                .map(Postcode::value)
                .ifPresent(postcode ->
                        fields.add(new Field("Postcode", person.postcode().orElse(""), postcode)));
        boolean shuts = news.email().isPresent()
                && person.email().filter(email -> !email.isBlank()).isPresent();
        return new DetailsChange(person.fullName(), List.copyOf(fields), cases, shuts);
    }

    /** Of what a letter says, what is not known of this person. */
    public static SenderHints news(SenderHints hints, ConstituentDetails person) {
        return new SenderHints(
                hints.name().filter(name -> !name.equals(person.fullName())),
                hints.email().filter(email -> !isSame(email, person.email())),
                hints.phone().filter(phone -> !phone.equals(person.phone().orElse(""))),
                hints.addressLine1()
                        .filter(line -> !line.equals(person.addressLine1().orElse(""))),
                hints.town().filter(town -> !town.equals(person.town().orElse(""))),
                hints.postcode().filter(postcode -> !postcode.value()
                        .equals(person.postcode().orElse(""))));
    }

    private static boolean isSame(EmailAddress email, Optional<String> known) {
        return known.flatMap(EmailAddress::parse)
                .filter(other -> other.normalised().equals(email.normalised()))
                .isPresent();
    }
}
