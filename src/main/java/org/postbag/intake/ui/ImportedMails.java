package org.postbag.intake.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.postbag.correspondence.inbox.ImportPreview;
import org.postbag.uikit.Dates;

/** How a file of mails begins. */
class ImportedMails extends UnorderedList {

    ImportedMails(ImportPreview preview, Dates dates) {
        addClassName("pb-rows");
        getElement().setAttribute("aria-label", "How the file begins");
        preview.first().forEach(mail -> add(row(mail, dates)));
        int further = preview.mails() - preview.first().size();
        if (further > 0) {
            add(new ListItem(quiet("and " + further + " more")));
        }
    }

    private static ListItem row(ImportPreview.Item mail, Dates dates) {
        Span from = new Span(mail.from().isBlank() ? "Sender not known" : mail.from());
        from.addClassName("pb-who");
        Span subject = new Span(mail.subject().isBlank() ? "No subject" : mail.subject());
        String state = mail.readable() ? mail.known() ? ", here already" : "" : ", cannot be read";
        return new ListItem(
                from, subject, quiet(mail.sentAt().map(dates::moment).orElse("No date") + state));
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("pb-quiet", "pb-small");
        return quiet;
    }
}
