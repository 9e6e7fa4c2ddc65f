package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import org.postbag.correspondence.dns.SenderAlignment;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.uikit.SettingsSection;

/** What DNS says about the office's address, among its settings. */
@org.springframework.stereotype.Component
class SenderRecordsSettings implements SettingsSection {

    private final SenderAlignment senders;
    private final OfficeRelays relays;

    SenderRecordsSettings(SenderAlignment senders, OfficeRelays relays) {
        this.senders = senders;
        this.relays = relays;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Component section() {
        return new SenderRecordsPanel(senders, relays);
    }
}
