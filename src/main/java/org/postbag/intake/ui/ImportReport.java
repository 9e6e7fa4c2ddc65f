package org.postbag.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.postbag.correspondence.inbox.MailImport;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Strip;

/** How far an import is, and what became of its mails. */
class ImportReport extends Div {

    ImportReport(MailImport done, Dates dates) {
        addClassName("pb-import-report");
        Span name = new Span(done.fileName());
        name.addClassName("pb-who");
        Span when =
                new Span(done.mails() + (done.mails() == 1 ? " email, " : " emails, ") + dates.moment(done.beganAt()));
        when.addClassNames("pb-quiet", "pb-small");
        Div line = new Div(name, when);
        line.addClassName("pb-line");
        add(line);
        if (done.isRunning()) {
            ProgressBar bar = new ProgressBar(0, Math.max(1, done.mails()), Math.min(done.seen(), done.mails()));
            bar.getElement().setAttribute("aria-label", "How far the import of " + done.fileName() + " is");
            add(bar, new Span(done.seen() + " of " + done.mails() + " taken"));
        }
        if (done.stopped()) {
            add(Strip.warning(
                    "It was cut short.",
                    done.problem().map(problem -> problem + " ").orElse("")
                            + "Import the same file again: nothing comes twice."));
        }
        String became = String.join(", ", ImportWords.became(done));
        add(new Span(became.isEmpty() ? "Nothing came in." : became + "."));
    }
}
