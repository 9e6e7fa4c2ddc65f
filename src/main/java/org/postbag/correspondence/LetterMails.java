package org.postbag.correspondence;

import java.util.Optional;
import org.postbag.correspondence.mail.AutoSubmitted;
import org.postbag.correspondence.mail.MailBody;
import org.postbag.correspondence.mail.OutgoingMail;
import org.postbag.correspondence.mail.Sender;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.springframework.stereotype.Component;

/** Puts a letter together as the mail that goes to the relay. */
@Component
class LetterMails {

    private final CaseAddressBook cases;
    private final Offices offices;
    private final StaffDirectory staff;
    private final LetterTexts texts;
    private final Signatures signatures;
    private final OrganisationPost organisations;
    private final AttachmentRows attachments;
    private final Tracking tracking;
    private final ReplyAddresses replyAddresses;

    LetterMails(
            CaseAddressBook cases,
            Offices offices,
            StaffDirectory staff,
            LetterTexts texts,
            Signatures signatures,
            OrganisationPost organisations,
            AttachmentRows attachments,
            Tracking tracking,
            ReplyAddresses replyAddresses) {
        this.cases = cases;
        this.offices = offices;
        this.staff = staff;
        this.texts = texts;
        this.signatures = signatures;
        this.organisations = organisations;
        this.attachments = attachments;
        this.tracking = tracking;
        this.replyAddresses = replyAddresses;
    }

    /**
     * The letter as it leaves now: with a new private link, and with the address to which its reader answers. That is the office's own,
     * from whatever address it leaves.
     */
    OutgoingMail of(Message letter, EmailAddress from) {
        Office office = offices.current();
        CaseContact contact = cases.find(letter.caseId()).orElseThrow();
        EmailAddress mailbox = new EmailAddress(office.email());
        EmailAddress to = letter.recipient().orElseThrow();
        String signature = signature(letter);
        MailBody body = letter.thread().isPresent()
                ? organisations.body(letter, office, contact, signature)
                : toResident(letter, office, contact, signature);
        return new OutgoingMail(
                letter.messageId().orElseThrow(),
                Sender.nameOf(office, from),
                from,
                letter.recipientName(),
                to,
                replyAddresses.of(office.id(), letter.caseId(), letter.thread(), to, mailbox),
                letter.subject(),
                letter.inReplyTo(),
                letter.references(),
                body.with(attachments.forMail(letter.getId())),
                autoSubmitted(letter.kind()),
                office.id() + "/" + letter.getId(),
                letter.createdAt());
    }

    private MailBody toResident(Message letter, Office office, CaseContact contact, String signature) {
        String link = tracking.newLink(letter.caseId());
        return new MailBody(
                letter.language(),
                texts.outgoing(letter, office, contact, signature, link),
                texts.formatted(letter, office, contact, signature, link));
    }

    /** Letters written before signatures were kept get the one their writer has now. */
    private String signature(Message letter) {
        return letter.signature()
                .orElseGet(() -> signatures.of(
                        letter.author(), letter.author().flatMap(this::nameOf).orElse(""), letter.language()));
    }

    private Optional<String> nameOf(StaffId author) {
        return staff.member(TenantContext.require(), author).map(StaffMember::fullName);
    }

    private static AutoSubmitted autoSubmitted(LetterKind kind) {
        if (kind == LetterKind.ACKNOWLEDGEMENT) {
            return AutoSubmitted.REPLIED;
        }
        return kind.automatic() ? AutoSubmitted.GENERATED : AutoSubmitted.NO;
    }
}
