package org.postbag.cases.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.PbIcon;

/** The files of a letter, each as a link that downloads it, or with the reason why it is not handed out. */
class LetterFiles extends Div {

    LetterFiles(List<TimelineEntry.File> files, boolean outgoing) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        list.getElement().setAttribute("aria-label", outgoing ? "Files that go along" : "Files that came with it");
        files.forEach(file -> list.add(new ListItem(shown(file))));
        addClassNames("pb-letter-foot", "pb-letter-files");
        add(list);
    }

    private static HtmlContainer shown(TimelineEntry.File file) {
        HtmlContainer shown =
                file.address().<HtmlContainer>map(LetterFiles::link).orElseGet(Span::new);
        shown.add(PbIcon.CLIP.create(), new Span(file.name()), quiet(FileSize.words(file.bytes())));
        file.remark().ifPresent(why -> shown.add(quiet(why)));
        shown.addClassName("pb-file");
        return shown;
    }

    private static Anchor link(String address) {
        Anchor link = new Anchor(address);
        // Not a screen: the browser asks for it itself.
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("pb-quiet");
        return span;
    }
}
