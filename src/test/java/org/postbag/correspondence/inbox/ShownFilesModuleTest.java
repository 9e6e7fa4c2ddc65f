package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.TimelineEntry;
import org.postbag.correspondence.inbox.Clamd.Verdict;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that came with a letter stand with it on the case. */
@PostbagTest
class ShownFilesModuleTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private MailScans scans;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theFilesOfALetterAreDownloadedFromItsCase_orSayWhyNot() {
        TestOffice office = offices.open();
        UUID mail = MailDrop.drop(application, office, mail(office)).orElseThrow();

        List<TimelineEntry.File> files = files(office, mail);

        assertThat(files).hasSize(2);
        assertThat(files.get(0).name()).isEqualTo("notes.txt");
        assertThat(files.get(0).bytes()).isEqualTo(5);
        assertThat(files.get(0).address()).contains("staff/mail/" + mail + "/files/1");
        assertThat(files.get(0).remark()).isEmpty();
        assertThat(files.get(1).name()).isEqualTo("tool.exe");
        assertThat(files.get(1).address()).isEmpty();
        assertThat(files.get(1).remark()).contains("Not handed out: this kind of file can do harm");
    }

    @Test
    void anInfectedFileIsNamedAndNotHandedOut() {
        TestOffice office = offices.open();
        UUID mail = MailDrop.drop(application, office, mail(office)).orElseThrow();
        office.run(() -> transaction.executeWithoutResult(
                status -> scans.note(mail, 1, new Verdict(ScanState.INFECTED, Optional.of("Eicar")))));

        assertThat(files(office, mail).get(0).address()).isEmpty();
        assertThat(files(office, mail).get(0).remark()).contains("Infected, not handed out");
    }

    private List<TimelineEntry.File> files(TestOffice office, UUID mail) {
        List<TimelineEntry.File> files = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> {
            CaseId onto = inbox.byId(mail).orElseThrow().caseId().orElseThrow();
            timeline.of(onto).stream()
                    .filter(TimelineEntry.Letter.class::isInstance)
                    .map(TimelineEntry.Letter.class::cast)
                    .forEach(letter -> files.addAll(letter.files()));
        });
        return files;
    }

    private static String mail(TestOffice office) {
        return "From: Edda Lindqvist <edda@mailbox.example>\r\nTo: "
                + office.office().email()
                + "\r\nSubject: The roof " + UUID.randomUUID()
                + "\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/plain\r\n\r\n"
                + "See the files\r\n--o\r\nContent-Type: text/plain\r\n"
                + "Content-Disposition: attachment; filename=notes.txt\r\n\r\nWords\r\n--o\r\n"
                + "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=tool.exe\r\n\r\n"
                + "MZ\r\n--o--\r\n";
    }
}
