package org.postbag.correspondence.directory;

import java.util.Optional;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.EmailAddress;

/**
 * What is written down about an organisation. Text is made to fit: the name stands in the header of mails.
 *
 * @param targetDays working days within which an answer is expected
 */
public record OrganisationDetails(
        String name,
        OrganisationKind kind,
        Optional<EmailAddress> email,
        String phone,
        String postalAddress,
        int targetDays) {

    /** The longest name. */
    public static final int NAME_LENGTH = 200;

    /** The longest phone number, with words. */
    public static final int PHONE_LENGTH = 60;

    /** The longest postal address. */
    public static final int ADDRESS_LENGTH = 400;

    /** The longest time to wait for an answer, in working days: a year. */
    public static final int LONGEST_TARGET = 250;

    /** Cleans what was typed. */
    public OrganisationDetails {
        name = HeaderText.clean(name, NAME_LENGTH);
        phone = HeaderText.clean(phone, PHONE_LENGTH);
        String address = HeaderText.cleanBody(postalAddress).strip();
        postalAddress = address.length() > ADDRESS_LENGTH ? address.substring(0, ADDRESS_LENGTH) : address;
    }

    /** Whether it can be kept: it has a name and a target that may be chosen. */
    public boolean isComplete() {
        return !name.isEmpty() && targetDays >= 1 && targetDays <= LONGEST_TARGET;
    }
}
