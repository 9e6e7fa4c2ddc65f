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
import org.postbag.correspondence.dns.SenderAlignment;
import org.postbag.correspondence.dns.SenderReport;
import org.postbag.correspondence.dns.SenderState;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.correspondence.mail.RelayRefused;
import org.postbag.uikit.Badge;
import org.postbag.uikit.State;
import org.postbag.uikit.Strip;

/** Tells an office under which address its letters leave and why, which DNS records its own lacks, and what works meanwhile. */
class SenderRecordsPanel extends Section {

    private static final int LONGEST_SELECTOR = 63;
    private static final int LONGEST_WORD = 255;

    private final transient SenderAlignment senders;
    private final transient OfficeRelays relays;
    private final Div state = new Div();
    private final TextField selector = new TextField("DKIM selector");
    private final TextField spf = new TextField("Its word in SPF");
    private final Div answer = new Div();

    SenderRecordsPanel(SenderAlignment senders, OfficeRelays relays) {
        this.senders = senders;
        this.relays = relays;
        addClassName("pb-card");
        selector.addClassName("pb-field");
        selector.setMaxLength(LONGEST_SELECTOR);
        selector.setHelperText("The name of your mail server’s key; whoever runs it tells you. Resend’s is resend.");
        spf.addClassName("pb-field");
        spf.setMaxLength(LONGEST_WORD);
        spf.setHelperText("Such as include:mail.example; whoever runs it tells you. One of the two is enough.");
        answer.addClassName("pb-part");
        answer.getElement().setAttribute("aria-live", "polite");
        Button ask = new Button("Look it up", click -> ask());
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> ask.setEnabled(true));
        Div buttons = new Div(ask);
        buttons.addClassName("pb-line");
        add(
                new H2("Do your letters look genuine?"),
                state,
                new Paragraph(
                        "Other mail servers look up in DNS who may write under your address. What is lacking there has"
                                + " to be added by whoever keeps your domain."),
                selector,
                spf,
                buttons,
                answer);
        show();
        relays.state().ifPresent(relay -> {
            selector.setValue(relay.dkimSelector());
            spf.setValue(relay.spf());
        });
    }

    private SenderState show() {
        SenderState now = senders.state();
        state.removeAll();
        state.add(now.needsWork() ? Strip.warning("", now.sentence()) : new Paragraph(now.sentence()));
        selector.setVisible(now.ownRelay());
        spf.setVisible(now.ownRelay());
        return now;
    }

    private void ask() {
        answer.removeAll();
        try {
            if (relays.state().isPresent()) {
                relays.nameInDns(selector.getValue(), spf.getValue());
            }
        } catch (RelayRefused refused) {
            answer.add(Strip.warning("Nothing was looked up.", String.valueOf(refused.getMessage())));
            return;
        }
        SenderReport report = senders.lookUp();
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-rows");
        report.findings().forEach(finding -> list.add(row(finding)));
        answer.add(new Paragraph("Letters under " + report.domain() + ":"), list);
        if (!show().needsWork()) {
            answer.add(new Paragraph(report.meanwhile()));
        }
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
