package org.postbag.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.correspondence.inbox.MailboxState;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.correspondence.inbox.NewMailbox;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class MailboxPanelViewTest {

    @Autowired
    private TestOffices testOffices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private LoopbackMailServer server;

    @Autowired
    private Mailboxes mailboxes;

    private TestOffice office;
    private String address;

    @BeforeEach
    void open() {
        office = testOffices.open();
        address = office.office().email();
    }

    @Test
    void aMailboxThatCanBeOpenedIsRead_untilItIsStopped() {
        try (TestScreen screen = settings()) {
            assertThat(screen.text()).contains("No mailbox is read yet");
            fill(screen, address);
            screen.press("Add the mailbox");

            assertThat(known()).extracting(MailboxState::address).containsExactly(address);
            assertThat(screen.text()).contains("Not looked into yet");
            assertThat(screen.valueOf("Password or token")).isEqualTo("");
            screen.press("Stop reading");
            assertThat(known()).isEmpty();
            assertThat(screen.text()).contains("No mailbox is read yet");
        }
    }

    @Test
    void aWrongPasswordIsSaid_andNothingIsStored() {
        try (TestScreen screen = settings()) {
            fill(screen, "not the password");
            screen.press("Add the mailbox");

            assertThat(screen.text()).contains("does not accept the user name or the password");
            assertThat(screen.valueOf("Email address of the mailbox")).isEqualTo(address);
            assertThat(known()).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() {
        try (TestScreen screen = settings()) {
            fill(screen, address);
            screen.fill("Mail server (IMAP)", "nowhere.invalid");
            screen.press("Add the mailbox");

            assertThat(screen.text()).contains("Check the server's name");
            assertThat(known()).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsAskedFor() {
        try (TestScreen screen = settings()) {
            screen.press("Add the mailbox");

            assertThat(known()).isEmpty();
            fill(screen, address);
            screen.press("Add the mailbox");
            assertThat(known()).hasSize(1);
        }
    }

    private TestScreen settings() {
        return screens.of(office.staff(Role.MANAGER)).open("staff/settings");
    }

    private List<MailboxState> known() {
        List<MailboxState> known = new ArrayList<>();
        office.runAs(Role.MANAGER, () -> known.addAll(mailboxes.states()));
        return known;
    }

    private void fill(TestScreen screen, String password) {
        screen.fill("Email address of the mailbox", address)
                .fill("Mail server (IMAP)", "127.0.0.1")
                .fill("Port", server.imapPort())
                .fill("Protection", NewMailbox.Protection.NONE)
                .fill("Password or token", password);
    }
}
