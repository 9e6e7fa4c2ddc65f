package org.postbag.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;

/**
 * An invented case as it stands in {@code demo/<office>.yml}.
 *
 * @param number its place in the office's list; names the case over restarts
 * @param at when it arrived, as {@link DemoTime} reads it
 * @param by how it arrived; website if absent
 * @param about value of "What is it about?"
 * @param line first line of the address; without one the person has no fixed address
 * @param then what happened afterwards, in order
 */
record DemoCase(
        int number,
        String at,
        @Nullable Channel by,
        String about,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String line,
        @Nullable String town,
        @Nullable String postcode,
        String letter,
        @Nullable List<DemoStep> then) {

    Channel channel() {
        return by == null ? Channel.WEB : by;
    }

    List<DemoStep> steps() {
        return then == null ? List.of() : then;
    }

    ContactDetails contact() {
        return new ContactDetails(
                name,
                Optional.ofNullable(email).flatMap(EmailAddress::parse),
                Optional.ofNullable(phone),
                Optional.ofNullable(line),
                Optional.ofNullable(town),
                Optional.ofNullable(postcode).flatMap(Postcode::parse),
                line == null);
    }
}
