package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.PbIcon;

/** The files that go along with a letter, each as a link that downloads it. */
class LetterFiles extends Div {

    LetterFiles(List<TimelineEntry.File> files) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        list.getElement().setAttribute("aria-label", "Files that go along");
        files.forEach(file -> list.add(new ListItem(link(file))));
        addClassNames("pb-letter-foot", "pb-letter-files");
        add(list);
    }

    private static Anchor link(TimelineEntry.File file) {
        Anchor link = new Anchor(file.address());
        // Not a screen: the browser asks for it itself.
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        Span size = new Span(FileSize.words(file.bytes()));
        size.addClassName("pb-quiet");
        link.add(PbIcon.CLIP.create(), new Span(file.name()), size);
        link.addClassName("pb-file");
        return link;
    }
}
