package org.postbag.uikit;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;

/** A state in an icon, words and a colour. */
public class Badge extends Span {

    /** A badge with the state's own icon. */
    public Badge(State state, String words) {
        this(state, state.icon(), words);
    }

    /** A badge with an icon that tells more than the state's own. */
    public Badge(State state, PbIcon icon, String words) {
        addClassNames("pb-badge", state.badgeClass());
        add(icon.create(), new Text(words));
    }
}
