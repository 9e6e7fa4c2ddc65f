package org.postbag.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages become one case only if one person's own address stands behind all of them (law.md EM-8). */
@PostbagTest
class MessageMergingModuleTest {

    @Autowired
    private BeanFactory application;

    @Autowired
    private MessageMerging merging;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Constituents constituents;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private String resident;
    private MailRow enquiry;
    private String replyTo;

    @BeforeEach
    void anEnquiryOfAResident() throws Exception {
        office = offices.open();
        resident = desk.address();
        enquiry = arrive("", resident, office.office().email());
        clock.runDueJobs(office.id());
        replyTo = desk.mailbox(resident).get(0).getReplyTo()[0].toString();
    }

    @Test
    void lettersThroughOneRelayAreNotOnePersons() {
        MailRow one = arrive("", "letters@campaigns.example", replyTo);
        MailRow other = arrive("", "letters@campaigns.example", replyTo);
        assertThat(one.state()).isEqualTo(MailState.REVIEW);

        assertRefused(one, other);
    }

    @Test
    void whatFailsTheCheckIsNotPutWithWhomItNames() {
        MailRow forged = arrive(
                "Authentication-Results: mx.postbag.example; dmarc=fail header.from=mailbox.example\r\n",
                resident,
                replyTo);
        assertThat(forged.state()).isEqualTo(MailState.REVIEW);

        assertRefused(enquiry, forged);
    }

    @Test
    void nothingIsPutOnTheCaseOfSomebodyWhoseAddressThatIsNot() {
        office.run(() -> transaction.executeWithoutResult(status -> constituents.correctEmail(
                cases.byId(enquiry.caseId().orElseThrow()).orElseThrow().constituentId(),
                new EmailAddress(desk.address()))));
        MailRow later = arrive("", resident, office.office().email());

        assertRefused(enquiry, later);
    }

    @Test
    void howAnAddressIsSpeltDoesNotMatter() {
        MailRow later =
                arrive("", resident.replace("edda", "EDDA"), office.office().email());
        clock.runDueJobs(office.id());

        MessageMerging.Merged merged = as(() -> merging.merge(List.of(enquiry.id(), later.id())));

        assertThat(merged.onto().id()).isEqualTo(enquiry.caseId().orElseThrow());
    }

    private void assertRefused(MailRow one, MailRow other) {
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merging.merge(List.of(one.id(), other.id())))
                .isInstanceOf(MessagesOfSeveralSenders.class));
        assertThat(row(one.id()).state()).isEqualTo(one.state());
        assertThat(row(other.id()).state()).isEqualTo(other.state());
    }

    private MailRow arrive(String headers, String sender, String to) {
        return row(MailDrop.drop(
                        application,
                        office,
                        headers + "From: Edda Lindqvist <" + sender + ">\r\nTo: " + to
                                + "\r\nSubject: The roof\r\nMessage-ID: <" + UUID.randomUUID()
                                + "@mailbox.example>\r\n\r\nIt leaks.\r\n")
                .orElseThrow());
    }

    private MailRow row(UUID id) {
        return as(() -> inbox.byId(id).orElseThrow());
    }

    private <T> T as(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> result.set(work.get()));
        return result.get();
    }
}
