package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.uikit.SettingsSection;

/** Through what the office's mail leaves, among its settings. */
@org.springframework.stereotype.Component
class RelaySettings implements SettingsSection {

    private final OfficeRelays relays;

    RelaySettings(OfficeRelays relays) {
        this.relays = relays;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Component section() {
        return new RelayPanel(relays);
    }
}
