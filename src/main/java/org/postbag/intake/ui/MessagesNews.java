package org.postbag.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.postbag.uikit.PbIcon;

/** Says above the list how many messages have come since it was read, so that the list itself need not move. */
class MessagesNews extends Div {

    private final NativeButton show = new NativeButton();
    private int count;

    MessagesNews(Runnable onShow) {
        getElement().setAttribute("role", "status");
        show.addClassName("pb-banner-new");
        show.addClickListener(click -> onShow.run());
        add(show);
        show(0);
    }

    final void show(int unseen) {
        count = unseen;
        show.setVisible(unseen > 0);
        show.removeAll();
        show.add(
                PbIcon.BELL.create(),
                new Span(unseen == 1 ? "1 new message. Show it" : unseen + " new messages. Show them"));
    }

    int count() {
        return count;
    }
}
