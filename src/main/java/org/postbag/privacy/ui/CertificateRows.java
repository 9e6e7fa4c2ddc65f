package org.postbag.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.postbag.privacy.CertificateDetails;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.State;

/** One proof of erasure in the list of all: when, for what reason, what went, what was found afterwards. */
class CertificateRows {

    /** So much of a keyed hash tells two proofs apart by eye; the whole stands in its tool tip. */
    private static final int SHORT = 12;

    /** One, several; what is not named here is told by its own name. */
    private static final Map<String, String[]> WORDS = Map.of(
            "caseRecords", new String[] {"record of the case", "records of the case"},
            "letters", new String[] {"letter", "letters"},
            "disclosures", new String[] {"entry of the disclosure register", "entries of the disclosure register"},
            "holds", new String[] {"hold", "holds"},
            "engineRows", new String[] {"row of the workflow engine", "rows of the workflow engine"});

    private final Dates dates;

    CertificateRows(Dates dates) {
        this.dates = dates;
    }

    Div row(CertificateDetails proof) {
        Span when = new Span("A case was erased " + dates.moment(proof.executedAt()));
        when.addClassName("pb-register-when");
        Span why = new Span("Closed " + dates.day(proof.closedOn()) + ", kept until " + dates.day(proof.retainUntil()));
        why.addClassNames("pb-small", "pb-quiet");
        Div what = new Div(when, why);
        what.addClassName("pb-register-what");
        Div went = new Div(new Span(counts(proof)));
        went.addClassNames("pb-small", "pb-quiet");
        Badge found = proof.remaining() == 0
                ? new Badge(State.DONE, "Nothing left")
                : new Badge(State.LATE, proof.remaining() + " left");
        Span backups = new Span("Out of all backups " + dates.day(proof.backupClearOn()));
        backups.addClassNames("pb-small", "pb-quiet");
        Span hash = new Span(proof.casePseudonym().substring(0, SHORT));
        hash.addClassNames("pb-ref", "pb-small");
        hash.getElement().setAttribute("title", proof.casePseudonym());
        Div state = new Div(found, backups, hash);
        state.addClassName("pb-register-state");
        Div row = new Div(what, went, state);
        row.addClassName("pb-register-row");
        return row;
    }

    private static String counts(CertificateDetails proof) {
        String words = proof.objectCounts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(count -> count(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String count(String kind, int number) {
        String[] words = WORDS.getOrDefault(kind, new String[] {kind, kind});
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? words[0] : words[1]);
    }
}
