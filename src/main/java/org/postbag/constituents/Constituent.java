package org.postbag.constituents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.Postcode;
import org.postbag.offices.AreaCheck;

/** One person known to one office. */
@Entity
@Table(name = "constituent")
class Constituent extends OfficeOwned {

    private String fullName = "";
    private @Nullable String email;
    private @Nullable String emailNormalised;
    private @Nullable Instant emailFailedAt;
    private @Nullable String phone;

    @Column(name = "address_line1")
    private @Nullable String addressLine1;

    private @Nullable String town;
    private @Nullable String postcode;

    @Enumerated(EnumType.STRING)
    private AreaCheck areaCheck = AreaCheck.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private Language language = Language.ENGLISH;

    private Instant createdAt = Instant.EPOCH;

    protected Constituent() {}

    Constituent(ContactDetails contact, AreaCheck areaCheck, Instant createdAt) {
        this.fullName = contact.fullName();
        this.areaCheck = areaCheck;
        this.createdAt = createdAt;
        update(contact);
    }

    /** Takes over what the person gave this time; what was left out stays as it was. */
    final void update(ContactDetails contact) {
        contact.email().ifPresent(this::writeTo);
        contact.phone().filter(given -> !given.isBlank()).ifPresent(given -> phone = given);
        contact.addressLine1().ifPresent(given -> addressLine1 = given);
        contact.town().ifPresent(given -> town = given);
        contact.postcode().map(Postcode::value).ifPresent(given -> postcode = given);
    }

    /** Takes over what somebody has found out about the person, the name included. */
    void complete(ContactDetails contact) {
        update(contact);
        if (!contact.fullName().isBlank()) {
            fullName = contact.fullName();
        }
    }

    final void writeTo(EmailAddress address) {
        if (!address.normalised().equals(emailNormalised)) {
            emailFailedAt = null;
        }
        email = address.value();
        emailNormalised = address.normalised();
    }

    /** Mail to this address comes back; nothing changes if the person has another by now. */
    void doesNotTakeMail(EmailAddress address, Instant at) {
        if (address.normalised().equals(emailNormalised)) {
            emailFailedAt = at;
        }
    }

    void takesMail(EmailAddress address) {
        if (address.normalised().equals(emailNormalised)) {
            emailFailedAt = null;
        }
    }

    void reads(Language chosen) {
        language = chosen;
    }

    void lives(AreaCheck check) {
        areaCheck = check;
    }

    ConstituentDetails details() {
        return new ConstituentDetails(
                getId(),
                fullName,
                Optional.ofNullable(email),
                emailFailedAt != null,
                Optional.ofNullable(phone),
                Optional.ofNullable(addressLine1),
                Optional.ofNullable(town),
                Optional.ofNullable(postcode),
                areaCheck,
                language,
                createdAt);
    }
}
