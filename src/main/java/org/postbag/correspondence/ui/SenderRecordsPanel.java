package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.postbag.correspondence.dns.Finding;
import org.postbag.correspondence.dns.SenderRecords;
import org.postbag.correspondence.dns.SenderReport;
import org.postbag.uikit.Badge;
import org.postbag.uikit.State;

/** Tells an office which DNS records its address lacks, and what works meanwhile. DNS is asked when somebody wants to know. */
class SenderRecordsPanel extends Section {

    private static final int LONGEST_SELECTOR = 63;

    private final transient SenderRecords records;
    private final TextField selector = new TextField("DKIM selector");
    private final Div answer = new Div();

    SenderRecordsPanel(SenderRecords records) {
        this.records = records;
        addClassName("pb-card");
        selector.addClassName("pb-field");
        selector.setMaxLength(LONGEST_SELECTOR);
        selector.setHelperText("The name of your mail server’s key; whoever runs it tells you. Resend’s is resend.");
        answer.addClassName("pb-part");
        answer.getElement().setAttribute("aria-live", "polite");
        Button ask = new Button("Look it up", click -> ask());
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> ask.setEnabled(true));
        Div buttons = new Div(ask);
        buttons.addClassName("pb-line");
        add(
                new H2("Do your letters look genuine?"),
                new Paragraph(
                        "Other mail servers look up in DNS who may write under your address. What is lacking there has"
                                + " to be added by whoever keeps your domain."),
                selector,
                buttons,
                answer);
    }

    private void ask() {
        SenderReport report = records.ofOffice(selector.getValue());
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-rows");
        report.findings().forEach(finding -> list.add(row(finding)));
        answer.removeAll();
        answer.add(new Paragraph("Letters under " + report.domain() + ":"), list, new Paragraph(report.meanwhile()));
    }

    private static ListItem row(Finding finding) {
        Span what = new Span(finding.what());
        what.addClassName("pb-who");
        Span sentence = new Span(finding.sentence());
        sentence.addClassName("pb-small");
        Div line = new Div(what, badge(finding), sentence);
        line.addClassName("pb-line");
        return new ListItem(line);
    }

    private static Component badge(Finding finding) {
        return switch (finding.verdict()) {
            case GOOD -> new Badge(State.DONE, "There");
            case LACKING -> new Badge(State.SOON, "Lacking");
            case NOT_ASKED -> new Badge(State.PLAIN, "Could not ask");
        };
    }
}
