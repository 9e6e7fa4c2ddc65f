package org.postbag.demo;

import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Office;
import org.springframework.transaction.annotation.Transactional;

/** The demo offices read their mail on the loopback mail server, where the password of a mailbox is its address. */
@DemoPart
class DemoMailboxes {

    private final Mailboxes mailboxes;

    DemoMailboxes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Transactional
    public void open(Office office) {
        mailboxes.readOwn(new EmailAddress(office.email()), office.email());
    }
}
