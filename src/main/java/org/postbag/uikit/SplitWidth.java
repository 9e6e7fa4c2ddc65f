package org.postbag.uikit;

import com.vaadin.flow.component.splitlayout.SplitLayout;

/** Lets the browser remember how wide the person drew the first part of a split. */
public final class SplitWidth {

    private static final String REMEMBER =
            """
            const first = this.querySelector('[slot=primary]'), name = 'postbag.' + $0 + '.split';
            const kept = localStorage.getItem(name);
            if (kept) first.style.flex = kept;
            this.addEventListener('splitter-dragend', () => localStorage.setItem(name, first.style.flex));
            """;

    private SplitWidth() {}

    /**
     * Call it once.
     *
     * @param name names the screen
     */
    public static void remember(SplitLayout split, String name) {
        split.addAttachListener(event -> split.getElement().executeJs(REMEMBER, name));
    }
}
