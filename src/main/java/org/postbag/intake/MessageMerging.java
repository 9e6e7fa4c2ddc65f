package org.postbag.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseMerge;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.inbox.MailGone;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes several messages of one sender into one case, and takes them apart again. */
@Service
@Transactional
public class MessageMerging {

    private final MailInbox inbox;
    private final CaseFiles cases;
    private final CaseMerge merge;
    private final Constituents constituents;

    MessageMerging(MailInbox inbox, CaseFiles cases, CaseMerge merge, Constituents constituents) {
        this.inbox = inbox;
        this.cases = cases;
        this.merge = merge;
        this.constituents = constituents;
    }

    /**
     * Puts messages onto one case: that of the oldest enquiry among them, or else a new one.
     *
     * @throws MessagesOfSeveralSenders unless one person's own address stands behind all of them
     * @throws MailGone if one of them has been decided about
     * @throws org.postbag.cases.MergeRefused if their cases cannot be merged as things stand; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public Merged merge(Collection<UUID> messages) {
        List<MailRow> rows = messages.stream()
                .map(message -> inbox.byId(message).filter(MailRow::open).orElseThrow(MailGone::new))
                .sorted(Comparator.comparing(MessageMerging::isEnquiry)
                        .reversed()
                        .thenComparing(MailRow::arrivedAt))
                .toList();
        EmailAddress sender = requireOneSender(rows);
        MailRow kept = rows.get(0);
        if (isEnquiry(kept)) {
            requireOwnAddress(kept.caseId().orElseThrow(), sender);
        }
        CaseId onto = isEnquiry(kept) ? kept.caseId().orElseThrow() : inbox.newCase(kept.id());
        List<UUID> moves = new ArrayList<>();
        List<UUID> added = new ArrayList<>();
        for (MailRow row : rows.subList(1, rows.size())) {
            if (!isEnquiry(row)) {
                inbox.addTo(row.id(), onto);
                added.add(row.id());
            } else if (!row.caseId().equals(Optional.of(onto))) {
                moves.add(merge.merge(row.caseId().orElseThrow(), onto));
            }
        }
        return new Merged(cases.byId(onto).orElseThrow(), kept.id(), moves, added);
    }

    /**
     * Takes apart what was put onto one case, as far as it was not there before.
     *
     * @throws org.postbag.cases.MergeRefused if it is too late for that; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void undo(Merged merged) {
        merged.added().forEach(message -> inbox.notThisCase(inbox.letterOf(message)));
        List<UUID> moves = new ArrayList<>(merged.moves());
        Collections.reverse(moves);
        moves.forEach(merge::undo);
    }

    /** Through a relay many people write, and whose address a mail that is not proven names says nothing. */
    private EmailAddress requireOneSender(List<MailRow> rows) {
        List<EmailAddress> writers = rows.stream()
                .map(row -> inbox.writerOf(row.id()).orElseThrow(MessagesOfSeveralSenders::nobodysOwn))
                .toList();
        if (writers.stream().map(EmailAddress::normalised).distinct().count() != 1 || rows.size() < 2) {
            throw MessagesOfSeveralSenders.severalAddresses();
        }
        return writers.get(0);
    }

    private void requireOwnAddress(CaseId onto, EmailAddress sender) {
        CaseSnapshot file = cases.byId(onto).orElseThrow(MailGone::new);
        constituents
                .byId(file.constituentId())
                .flatMap(ConstituentDetails::email)
                .flatMap(EmailAddress::parse)
                .filter(own -> own.normalised().equals(sender.normalised()))
                .orElseThrow(() -> MessagesOfSeveralSenders.notTheAddressOf(file.reference()));
    }

    private static boolean isEnquiry(MailRow row) {
        return row.state() == MailState.ENQUIRY;
    }

    /**
     * What was done.
     *
     * @param onto the one case
     * @param kept the message that still waits for a decision, if any does
     * @param moves the keys of the merges of cases
     * @param added the messages that had no case
     */
    public record Merged(CaseSnapshot onto, UUID kept, List<UUID> moves, List<UUID> added) {}
}
