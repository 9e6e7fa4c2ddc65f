package org.postbag.constituents;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.postbag.offices.AreaCheck;
import org.postbag.offices.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people an office knows. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Constituents {

    private final ConstituentRepository people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Constituents(ConstituentRepository people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The person with these details: known before by the same e-mail address and the same name, or new. An address alone
     * never makes two people one, because families share mailboxes.
     */
    public ConstituentDetails meet(ContactDetails contact, Office office) {
        AreaCheck check = contact.noFixedAddress()
                ? AreaCheck.NO_FIXED_ADDRESS
                : contact.postcode().map(office::check).orElse(AreaCheck.UNKNOWN);
        Optional<Constituent> known = contact.email()
                .flatMap(email -> firstKnown(email, contact.fullName(), office))
                .flatMap(people::findById);
        Constituent person = known.orElseGet(() -> people.save(new Constituent(contact, check, clock.instant())));
        known.ifPresent(found -> {
            found.update(contact);
            if (check != AreaCheck.UNKNOWN) {
                found.lives(check);
            }
        });
        return person.details();
    }

    /**
     * Asked in SQL: Hibernate plans its queries anew each time while the office's filter is on. It therefore has to be told to
     * write first, since this transaction may have met the same person before; mostly it has nothing to write yet.
     */
    private Optional<UUID> firstKnown(EmailAddress email, String fullName, Office office) {
        people.flush();
        return jdbc.sql(
                        """
                        select id from app.constituent
                        where office_id = ? and email_normalised = ? and lower(full_name) = lower(?)
                        order by created_at, id limit 1
                        """)
                .params(office.id().value(), email.normalised(), fullName)
                .query(UUID.class)
                .optional();
    }

    /** The person, or empty if this office knows nobody of the kind. */
    @Transactional(readOnly = true)
    public Optional<ConstituentDetails> byId(UUID id) {
        return people.findById(id).map(Constituent::details);
    }

    /** Corrects the address the person is written to; somebody says that it takes mail, though it may not have before. */
    public void correctEmail(UUID id, EmailAddress address) {
        people.findById(id).ifPresent(person -> {
            person.writeTo(address);
            person.takesMail(address);
        });
    }

    /** Mail to the address arrives, though it may have come back before. */
    public void markGood(UUID id, EmailAddress address) {
        people.findById(id).ifPresent(person -> person.takesMail(address));
    }

    /** Mail to the address comes back (law.md EM-5). */
    public void markBad(UUID id, EmailAddress address) {
        people.findById(id).ifPresent(person -> person.doesNotTakeMail(address, clock.instant()));
    }

    /** Adds to what is known of the person; what is left out stays as it was. */
    public void complete(UUID id, ContactDetails contact, Office office) {
        people.findById(id).ifPresent(person -> {
            person.complete(contact);
            contact.postcode().map(office::check).ifPresent(person::lives);
        });
    }

    /** From now on the person is written to in this language. */
    public void chooseLanguage(UUID id, Language language) {
        people.findById(id).ifPresent(person -> person.reads(language));
    }

    /** Deletes the person; the caller has made sure that no case is left (law.md RT-6). */
    public void forget(UUID id) {
        people.deleteById(id);
    }
}
