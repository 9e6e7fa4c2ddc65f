package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Moment;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;

/** An internal note: tinted, dashed, labelled. */
class NoteRow implements TimelineRow {

    private final TimelineEntry.Note note;
    private final Dates dates;

    NoteRow(TimelineEntry.Note note, Dates dates) {
        this.note = note;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "note-" + note.id();
    }

    @Override
    public Object state() {
        return note;
    }

    @Override
    public Component create() {
        Span label = new Span(PbIcon.LOCK.create(), new Span("Internal note"));
        label.addClassName("pb-note-label");
        Span author = new Span(note.author());
        author.addClassName("pb-who");
        Div head = new Div(label, author, new Moment(note.at(), dates));
        head.addClassName("pb-note-head");
        Article article = new Article(head, Paragraphs.of(note.body()));
        article.addClassName("pb-note");
        return TimelineRows.event(new Avatar(note.author(), Avatar.Kind.NOTE), article);
    }
}
