package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Messages that go away by themselves, lower middle, dark in both themes. */
public final class Notices {

    private static final int STATUS_MILLIS = 5_000;
    private static final int ALERT_MILLIS = 12_000;

    private Notices() {}

    /** Something was done; read aloud when there is a pause. */
    public static Notification done(String words, Component... action) {
        return show(words, "status", STATUS_MILLIS, action);
    }

    /** Something could not be done; read aloud at once. */
    public static Notification refused(String words, Component... action) {
        return show(words, "alert", ALERT_MILLIS, action);
    }

    private static Notification show(String words, String role, int millis, Component... action) {
        Notification notice = new Notification();
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration(millis);
        notice.getElement().getThemeList().add("pb-notice");
        Span text = new Span(new Text(words));
        text.getElement().setAttribute("role", role);
        Span line = new Span(text);
        line.addClassName("pb-notice");
        line.add(action);
        Button close = new Button(PbIcon.X.create(), click -> notice.close());
        close.setAriaLabel("Close message");
        line.add(close);
        notice.add(line);
        notice.open();
        return notice;
    }
}
