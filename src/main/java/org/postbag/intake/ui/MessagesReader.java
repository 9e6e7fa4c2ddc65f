package org.postbag.intake.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.LookAlikes;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.inbox.MailContent;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailPages;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.correspondence.inbox.Mailboxes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the message inbox shows: one transaction for a list, one for a message. */
@Component
@Transactional(readOnly = true)
class MessagesReader {

    private final MailInbox inbox;
    private final MailPages pages;
    private final Mailboxes mailboxes;
    private final CaseFiles cases;
    private final LookAlikes lookAlikes;
    private final Constituents constituents;

    MessagesReader(
            MailInbox inbox,
            MailPages pages,
            Mailboxes mailboxes,
            CaseFiles cases,
            LookAlikes lookAlikes,
            Constituents constituents) {
        this.inbox = inbox;
        this.pages = pages;
        this.mailboxes = mailboxes;
        this.cases = cases;
        this.lookAlikes = lookAlikes;
        this.constituents = constituents;
    }

    /** The first rows of a queue, with what is said above them. */
    MessagesPage page(MailQueue queue, int limit) {
        Map<MailQueue, Integer> counts = inbox.counts();
        int found = counts.getOrDefault(queue, 0);
        Optional<Instant> oldest = found == 0
                ? Optional.empty()
                : inbox.list(queue, found - 1, 1).stream()
                        .map(MailRow::arrivedAt)
                        .findFirst();
        return new MessagesPage(
                queue,
                inbox.list(queue, 0, limit),
                counts,
                oldest,
                mailboxes.states().stream()
                        .filter(mailbox -> mailbox.problem().isPresent())
                        .toList());
    }

    /** Rows further down a queue. */
    List<MailRow> more(MailQueue queue, int offset, int limit) {
        return inbox.list(queue, offset, limit);
    }

    /** The message as it is in lists; empty if the office has none of this key. */
    Optional<MailRow> row(UUID id) {
        return inbox.byId(id);
    }

    /** The message to read; empty if the office has none of this key. */
    Optional<MessageScene> scene(UUID id) {
        return inbox.byId(id).map(row -> {
            Optional<CaseSnapshot> about = row.caseId().flatMap(cases::byId);
            return new MessageScene(
                    row,
                    content(row),
                    about,
                    about.flatMap(file -> constituents.byId(file.constituentId())),
                    about.map(this::othersOf).orElse(List.of()),
                    row.state() == MailState.ENQUIRY && row.open()
                            ? about.map(CaseSnapshot::id).flatMap(lookAlikes::of)
                            : Optional.empty());
        });
    }

    /** The message as the page that was sent. */
    String asSent(UUID id) {
        return pages.asSent(id);
    }

    private Optional<MailContent> content(MailRow row) {
        return row.state() == MailState.UNREADABLE ? Optional.empty() : Optional.of(inbox.content(row.id()));
    }

    private List<CaseSnapshot> othersOf(CaseSnapshot file) {
        return cases.ofConstituent(file.constituentId()).stream()
                .filter(other -> !other.id().equals(file.id()))
                .toList();
    }
}
