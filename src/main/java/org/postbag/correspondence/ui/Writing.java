package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.cases.ui.spi.ComposerPanel;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterKind;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.Letters;
import org.postbag.offices.Office;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Dates;
import org.postbag.uikit.KeyCap;
import org.postbag.uikit.PbIcon;

/**
 * The composer: a letter on white, an internal note on tinted ground, never both. Its two tabs are buttons that open what they
 * name, so that a case on which there is something else to do first keeps its space for that.
 */
class Writing extends Div implements ComposerPanel {

    private enum Open {
        NOTHING,
        REPLY,
        ORGANISATION,
        NOTE
    }

    private final transient Letters letters;
    private final transient StaffPrincipal author;
    private final transient Dates dates;
    private final UndoStrip undo;
    private final Section section = new Section();
    private final NativeButton replyTab;
    private final NativeButton organisationTab;
    private final NativeButton noteTab;
    private final Span addNote = new Span("Add note: ");
    private final Span saved = new Span();
    private final ReplyPane reply;
    private final OrganisationPane organisation;
    private final NotePane note;
    private transient Situation situation;
    private Open open = Open.NOTHING;

    Writing(WritingDesk desk, Office office, StaffPrincipal author, Situation situation) {
        this.letters = desk.letters();
        this.author = author;
        this.dates = desk.dates();
        this.situation = situation;
        addClassName("pb-writing");
        undo = new UndoStrip(letters, dates, this::takenBack);
        reply = new ReplyPane(desk, office, author, situation, this::sent, this::typed);
        organisation = new OrganisationPane(desk, office, author, situation, this::sentOutside, this::typed);
        note = new NotePane(letters, desk.notes(), author, situation, this::noted, this::typed);
        replyTab = tab(PbIcon.MAIL, "Reply", "R", Open.REPLY);
        organisationTab = tab(PbIcon.BUILDING, "Write to an organisation", "W", Open.ORGANISATION);
        noteTab = tab(PbIcon.NOTE, "Internal note", "N", Open.NOTE);
        addNote.addClassName("pb-hide");
        noteTab.addComponentAsFirst(addNote);
        replyTab.getElement().setAttribute("aria-controls", "write-reply");
        organisationTab.getElement().setAttribute("aria-controls", "write-organisation");
        noteTab.getElement().setAttribute("aria-controls", "write-note");
        reply.setId("write-reply");
        organisation.setId("write-organisation");
        note.setId("write-note");
        saved.addClassNames("pb-push", "pb-small", "pb-quiet", "pb-draft-saved");
        Div tabs = new Div(replyTab, organisationTab, noteTab, saved);
        tabs.addClassName("pb-tabs");
        section.addClassName("pb-composer");
        section.getElement().setAttribute("aria-label", "Write");
        section.add(tabs, reply, organisation, note);
        add(undo, section);
        begin();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public boolean hasUnsentReply() {
        return reply.hasDraft();
    }

    @Override
    public void refresh(Situation now) {
        situation = now;
        reply.refresh(now);
        organisation.refresh();
        note.refresh(now);
        replyTab.setVisible(now.mayReply());
        organisationTab.setVisible(now.mayReply());
        if (open != Open.NOTE && !now.mayReply()) {
            show(Open.NOTHING);
        }
        undo.show(undoable());
    }

    /** Opens where the person left off: at a draft, or, on a case of one's own, ready to write. */
    private void begin() {
        reply.read();
        organisation.read();
        note.read();
        if (situation.mayReply() && (organisation.offersReminder() || organisation.hasDraft() && !reply.hasDraft())) {
            show(Open.ORGANISATION);
            return;
        }
        boolean mine = situation.file().owner().equals(Optional.of(author.id()));
        if (situation.mayReply() && (reply.hasDraft() || mine) && !(note.hasDraft() && !reply.hasDraft())) {
            show(Open.REPLY);
        } else if (note.hasDraft()) {
            show(Open.NOTE);
        } else {
            show(Open.NOTHING);
        }
    }

    private NativeButton tab(PbIcon icon, String words, String key, Open what) {
        NativeButton tab = new NativeButton();
        tab.add(icon.create(), new Span(words), new KeyCap(key));
        tab.addClassName("pb-tab");
        KeyCap.press(tab, key);
        tab.addClickListener(click -> {
            show(what);
            switch (what) {
                case REPLY -> reply.focusText();
                case ORGANISATION -> organisation.focusText();
                default -> note.focusText();
            }
        });
        return tab;
    }

    private void show(Open what) {
        open = what;
        reply.setVisible(what == Open.REPLY);
        organisation.setVisible(what == Open.ORGANISATION);
        note.setVisible(what == Open.NOTE);
        mark(replyTab, what == Open.REPLY);
        mark(organisationTab, what == Open.ORGANISATION);
        mark(noteTab, what == Open.NOTE);
        // Closed, it is the way to add a note; open, the button below does that.
        addNote.setVisible(what != Open.NOTE);
        section.setClassName("is-note", what == Open.NOTE);
        section.setClassName("is-closed", what == Open.NOTHING);
        tellSaved(Optional.empty());
        if (what == Open.REPLY) {
            tellSaved(reply.savedAt());
        } else if (what == Open.ORGANISATION) {
            tellSaved(organisation.savedAt());
        } else if (what == Open.NOTE) {
            tellSaved(note.savedAt());
        }
    }

    private static void mark(NativeButton tab, boolean open) {
        tab.setClassName("is-open", open);
        tab.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void tellSaved(Optional<Instant> at) {
        saved.setText(at.map(when -> "Draft saved " + Dates.time(when)).orElse(""));
    }

    private void typed(Optional<Instant> savedAt) {
        tellSaved(savedAt);
        situation.typing().accept(savedAt.isPresent());
    }

    private void sent() {
        situation.typing().accept(false);
        tellSaved(Optional.empty());
        situation.changed().run();
    }

    /** One rarely writes to an organisation twice: the timeline has the space back, with the wait that begins. */
    private void sentOutside() {
        situation.typing().accept(false);
        show(Open.NOTHING);
        organisationTab.focus();
        sent();
    }

    private void noted() {
        situation.typing().accept(false);
        tellSaved(Optional.empty());
        situation.changed().run();
    }

    private void takenBack(Letter letter) {
        boolean outside = letter.kind() == LetterKind.TO_ORGANISATION;
        if (outside) {
            organisation.takenBack(letter);
        } else {
            reply.read();
        }
        show(outside ? Open.ORGANISATION : Open.REPLY);
        situation.changed().run();
        (outside ? organisation : reply).focusText();
    }

    /** The person's latest letter that can still be taken back. */
    private Optional<Letter> undoable() {
        return letters.ofCase(situation.file().id()).stream()
                .filter(letter -> letter.state() == LetterState.UNDO_WINDOW && !LetterComposer.isPutOff(letter))
                .filter(letter -> letter.author().equals(Optional.of(author.id())))
                .filter(letter -> letter.sendAfter()
                        .filter(until -> until.isAfter(dates.now()))
                        .isPresent())
                .max(Comparator.comparing(Letter::createdAt));
    }
}
