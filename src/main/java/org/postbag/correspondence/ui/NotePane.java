package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.Letters;
import org.postbag.kernel.Refusal;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** An internal note: tinted, dashed, in the interface's type. */
class NotePane extends DraftBox<TextArea, String> {

    private final transient CaseNotes notes;
    private final Runnable added;
    private final Paragraph warning = new Paragraph();
    private final Button add = new Button("Add note");
    private final Span problem = new Span();

    NotePane(
            Letters letters,
            CaseNotes notes,
            StaffPrincipal author,
            Situation situation,
            Runnable added,
            Consumer<Optional<Instant>> tellSaved) {
        super(letters, situation.file().id(), author.id(), DraftKind.NOTE, new TextArea(), tellSaved);
        this.notes = notes;
        this.added = added;
        warning.addClassName("pb-note-warning");
        text().addClassName("pb-write");
        text().setAriaLabel("Your note");
        text().setWidthFull();
        text().setMinRows(3);
        text().setMaxRows(14);
        TypingPause.watch(text());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> addNote());
        problem.addClassName("pb-write-problem");
        problem.getElement().setAttribute("role", "alert");
        Div tools = new Div(add, problem);
        tools.addClassName("pb-tools");
        add(warning, text(), tools);
        refresh(situation);
    }

    void refresh(Situation situation) {
        warning.removeAll();
        warning.add(
                PbIcon.LOCK.create(),
                new Span("Only staff of this office see this. It is never sent. "
                        + situation.person().fullName() + " sees it only after asking for their data."));
        readUnlessTyping();
    }

    @Override
    LetterBody written() {
        return LetterBody.plain(text().getValue());
    }

    @Override
    void show(LetterBody body) {
        text().setValue(body.text());
    }

    @Override
    String keptByBrowser() {
        return text().getValue();
    }

    private void addNote() {
        problem.removeAll();
        try {
            notes.add(caseId(), text().getValue());
            letters().saveDraft(caseId(), DraftKind.NOTE, "", "");
            empty();
            added.run();
        } catch (Refusal refused) {
            problem.add(PbIcon.LATE.create(), new Text(refused.getMessage()));
            focusText();
        } finally {
            add.setEnabled(true);
        }
    }
}
