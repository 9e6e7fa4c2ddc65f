package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import org.postbag.correspondence.PublicAddress;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.offices.Offices;
import org.postbag.uikit.SettingsSection;

/** Through what the office's mail leaves, among its settings. */
@org.springframework.stereotype.Component
class RelaySettings implements SettingsSection {

    private final OfficeRelays relays;
    private final Offices offices;
    private final PublicAddress addresses;

    RelaySettings(OfficeRelays relays, Offices offices, PublicAddress addresses) {
        this.relays = relays;
        this.offices = offices;
        this.addresses = addresses;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Component section() {
        return new RelayPanel(
                relays, addresses.of("/hooks/relay/" + offices.current().slug()));
    }
}
