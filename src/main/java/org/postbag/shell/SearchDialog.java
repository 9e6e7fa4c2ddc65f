package org.postbag.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.postbag.uikit.GlobalSearch;
import org.postbag.uikit.GlobalSearch.Hit;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** Search over the office, opened by Ctrl K: type, then choose with Tab and Enter. */
class SearchDialog extends Dialog {

    private static final int HITS = 12;
    private static final int LONGEST = 200;
    /** Pause in typing after which is searched, in milliseconds. */
    private static final int PAUSE = 300;

    private final transient GlobalSearch search;
    private final TextField words = new TextField("Search cases and people");
    private final UnorderedList hits = new UnorderedList();
    private final Paragraph status = new Paragraph();

    SearchDialog(GlobalSearch search) {
        this.search = search;
        getElement().setAttribute("aria-label", "Search");
        setWidth("38rem");
        words.setWidthFull();
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        TypingPause.watch(words, PAUSE);
        words.setAutofocus(true);
        words.setPrefixComponent(PbIcon.SEARCH.create());
        words.addValueChangeListener(change -> find(change.getValue().strip()));
        hits.addClassName("pb-hits");
        status.addClassNames("pb-small", "pb-quiet");
        status.getElement().setAttribute("role", "status");
        add(words, status, hits);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                words.clear();
                words.focus();
            }
        });
    }

    private void find(String asked) {
        hits.removeAll();
        if (asked.isEmpty()) {
            status.setText("");
            return;
        }
        List<Hit> found = search.find(asked, HITS);
        status.setText(found.isEmpty() ? "Nothing found. Try a name, a reference or fewer letters." : "");
        found.forEach(hit -> hits.add(new ListItem(link(hit))));
    }

    private Anchor link(Hit hit) {
        Span detail = new Span(hit.detail());
        detail.addClassNames("pb-small", "pb-quiet");
        Anchor link = new Anchor(hit.route());
        link.add(hit.icon().create(), new Span(hit.title()), detail);
        link.getElement().addEventListener("click", click -> close());
        return link;
    }
}
