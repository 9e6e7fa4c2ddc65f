package org.postbag.intake.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.correspondence.inbox.ImportPreview;
import org.postbag.correspondence.inbox.MailImport;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.uikit.Dates;

/** Sentences about imports. */
final class ImportWords {

    private static final Map<MailState, String> BECAME = Map.of(
            MailState.ARRIVED, "not sorted yet",
            MailState.ENQUIRY, "began a case",
            MailState.THREADED, "on a case",
            MailState.REVIEW, "to sort",
            MailState.AUTOMATIC, "written by programs",
            MailState.BOUNCE, "letters that came back",
            MailState.SPAM, "not casework",
            MailState.UNREADABLE, "could not be read");

    private ImportWords() {}

    /** Such as "12 emails, from 3 March 2024 to 9 May 2026. 2 of them are here already." */
    static String of(ImportPreview preview, Dates dates) {
        StringBuilder words = new StringBuilder(emails(preview.mails()));
        Optional<String> span = preview.earliest().map(from -> {
            String first = dates.day(from);
            String last = dates.day(preview.latest().orElse(from));
            return first.equals(last) ? ", of " + first : ", from " + first + " to " + last;
        });
        words.append(span.orElse("")).append('.');
        if (preview.known() > 0) {
            words.append(preview.fresh() == 0 ? " All of it is" : " " + preview.known() + " of them here")
                    .append(preview.fresh() == 0 ? " here already." : " already.");
        }
        if (preview.unreadable() > 0) {
            words.append(" ").append(preview.unreadable()).append(" cannot be read, and will be listed as such.");
        }
        return words.toString();
    }

    /** What the button says. */
    static String take(ImportPreview preview) {
        return "Import " + emails(preview.fresh());
    }

    /** What became of the mails, each kind with its number. */
    static List<String> became(MailImport done) {
        List<String> words = new ArrayList<>();
        for (MailState state : MailState.values()) {
            int mails = done.became().getOrDefault(state, 0);
            if (mails > 0) {
                words.add(mails + " " + BECAME.get(state));
            }
        }
        if (done.known() > 0) {
            words.add(done.known() + " here before");
        }
        return words;
    }

    private static String emails(int count) {
        return count == 1 ? "1 email" : count + " emails";
    }
}
