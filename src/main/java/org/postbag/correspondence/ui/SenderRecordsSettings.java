package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import org.postbag.correspondence.dns.SenderRecords;
import org.postbag.uikit.SettingsSection;

/** What DNS says about the office's address, among its settings. */
@org.springframework.stereotype.Component
class SenderRecordsSettings implements SettingsSection {

    private final SenderRecords records;

    SenderRecordsSettings(SenderRecords records) {
        this.records = records;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Component section() {
        return new SenderRecordsPanel(records);
    }
}
