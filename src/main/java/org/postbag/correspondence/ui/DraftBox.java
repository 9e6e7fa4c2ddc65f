package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.DraftView;
import org.postbag.correspondence.Letters;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Refusal;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.KeptText;
import org.postbag.uikit.Notices;
import org.postbag.uikit.TypingPause;

/** Something one writes, with its draft kept on the server while one writes. */
abstract class DraftBox extends Div {

    /** Pause in typing after which the draft is saved, in milliseconds. */
    private final transient Letters letters;

    private final transient CaseId caseId;
    private final DraftKind kind;
    private final transient Consumer<Optional<Instant>> tellSaved;
    private final TextArea text = new TextArea();
    private String stored = "";
    private transient @Nullable Instant savedAt;

    DraftBox(
            Letters letters,
            CaseId caseId,
            StaffId author,
            DraftKind kind,
            String name,
            Consumer<Optional<Instant>> tellSaved) {
        this.letters = letters;
        this.caseId = caseId;
        this.kind = kind;
        this.tellSaved = tellSaved;
        text.addClassName("pb-write");
        text.setAriaLabel(name);
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxRows(14);
        TypingPause.watch(text);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        KeptText.keep(text, kind + "-" + author + "-" + caseId);
    }

    TextArea text() {
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

    /** Shows what the server has. */
    final void read() {
        Optional<DraftView> draft = letters.draft(caseId, kind);
        String body = draft.map(DraftView::body).orElse("");
        savedAt = draft.map(DraftView::savedAt).orElse(null);
        stored = body;
        text.setValue(body);
        subject(draft.map(DraftView::subject).orElse(""));
    }

    /** Shows what the server has if nothing has been typed since: another window may have gone on writing. */
    final void readUnlessTyping() {
        if (text.getValue().equals(stored)) {
            String body = letters.draft(caseId, kind).map(DraftView::body).orElse("");
            if (!body.equals(stored)) {
                read();
            }
        }
    }

    /** The text has become something else; begin anew. */
    final void empty() {
        String sent = text.getValue();
        text.clear();
        KeptText.stored(text, sent);
        stored = "";
        savedAt = null;
        subject("");
    }

    final void save() {
        String body = text.getValue();
        try {
            letters.saveDraft(caseId, kind, subject(), body);
        } catch (Refusal refused) {
            Notices.refused(refused.getMessage());
            return;
        }
        stored = body;
        KeptText.stored(text, body);
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
