package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.uikit.Dates;
import org.postbag.uikit.SettingsSection;

/** The office's mailboxes among its settings. */
@org.springframework.stereotype.Component
class MailboxSettings implements SettingsSection {

    private final Mailboxes mailboxes;
    private final Dates dates;

    MailboxSettings(Mailboxes mailboxes, Dates dates) {
        this.mailboxes = mailboxes;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component section() {
        return new MailboxPanel(mailboxes, dates);
    }
}
