package org.postbag.correspondence.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.DraftView;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.Letters;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Refusal;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.KeptText;
import org.postbag.uikit.Notices;

/**
 * Something one writes, with its draft kept on the server while one writes.
 *
 * @param <F> the box it is written in
 * @param <V> what that box holds
 */
abstract class DraftBox<F extends AbstractField<F, V> & Focusable<F>, V> extends Div {

    private final transient Letters letters;

    private final transient CaseId caseId;
    private final DraftKind kind;
    private final transient Consumer<Optional<Instant>> tellSaved;
    private final F text;
    private LetterBody stored = LetterBody.EMPTY;
    private transient @Nullable Instant savedAt;

    DraftBox(
            Letters letters,
            CaseId caseId,
            StaffId author,
            DraftKind kind,
            F text,
            Consumer<Optional<Instant>> tellSaved) {
        this.letters = letters;
        this.caseId = caseId;
        this.kind = kind;
        this.text = text;
        this.tellSaved = tellSaved;
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        KeptText.keep(text, kind + "-" + author + "-" + caseId);
    }

    F text() {
        return text;
    }

    CaseId caseId() {
        return caseId;
    }

    Letters letters() {
        return letters;
    }

    boolean hasDraft() {
        return savedAt != null;
    }

    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    void focusText() {
        text.focus();
    }

    /** What is written. */
    abstract LetterBody written();

    /** Shows what is written. */
    abstract void show(LetterBody body);

    /** What the browser keeps of it until the server has it. */
    abstract String keptByBrowser();

    /** Shows what the server has. */
    final void read() {
        Optional<DraftView> draft = letters.draft(caseId, kind);
        LetterBody body = draft.map(DraftView::written).orElse(LetterBody.EMPTY);
        savedAt = draft.map(DraftView::savedAt).orElse(null);
        stored = body;
        show(body);
        subject(draft.map(DraftView::subject).orElse(""));
    }

    /** Shows what the server has if nothing has been typed since: another window may have gone on writing. */
    final void readUnlessTyping() {
        if (written().equals(stored)) {
            LetterBody body =
                    letters.draft(caseId, kind).map(DraftView::written).orElse(LetterBody.EMPTY);
            if (!body.equals(stored)) {
                read();
            }
        }
    }

    /** Adds words below what is written so far, and keeps them. */
    final void insert(String words) {
        show(written().and(LetterBody.plain(words)));
        save();
        focusText();
    }

    /** The text has become something else; begin anew. */
    final void empty() {
        String sent = keptByBrowser();
        show(LetterBody.EMPTY);
        KeptText.stored(text, sent);
        stored = LetterBody.EMPTY;
        savedAt = null;
        subject("");
    }

    final void save() {
        LetterBody body = written();
        try {
            letters.saveDraft(caseId, kind, subject(), body);
        } catch (Refusal refused) {
            Notices.refused(refused.getMessage());
            return;
        }
        stored = body;
        KeptText.stored(text, keptByBrowser());
        savedAt = letters.draft(caseId, kind).map(DraftView::savedAt).orElse(null);
        tellSaved.accept(savedAt());
    }

    /** The chosen subject; empty for none. */
    String subject() {
        return "";
    }

    /** Shows a subject. */
    void subject(String subject) {}
}
