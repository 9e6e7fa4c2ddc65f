package org.postbag.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** Below a letter: turns it into the page that was sent and back, and fetches pictures from the internet when asked, for once. */
class AsSent extends Div {

    private static final String AS_SENT = "Show as sent";
    private static final String AS_TEXT = "Show the text";
    private static final String LINKS = "Links are switched off.";
    private static final String LEARNS =
            "Links are switched off. Pictures from the internet are not shown: whoever put them there would learn that this "
                    + "message was opened, when, and from which internet address.";

    private final Div body;
    private final Supplier<List<Component>> text;
    private final Supplier<String> page;
    private final Button choice = new Button(AS_SENT);
    private final Button pictures = new Button("Show pictures from the internet");
    private final Span hint = new Span();
    private boolean asSent;
    private String html = "";

    /**
     * @param body where the letter stands
     * @param text makes it as text
     * @param page tells it as it was sent
     */
    AsSent(Div body, Supplier<List<Component>> text, Supplier<String> page) {
        this.body = body;
        this.text = text;
        this.page = page;
        choice.addThemeNames("tertiary", "small");
        choice.addClickListener(click -> turn());
        pictures.addThemeNames("tertiary", "small");
        pictures.addClickListener(click -> {
            show(true);
            hint.setText(LINKS);
            pictures.setVisible(false);
        });
        pictures.setVisible(false);
        hint.addClassNames("pb-small", "pb-quiet");
        hint.setVisible(false);
        addClassNames("pb-letter-foot", "pb-line");
        add(choice, pictures, hint);
    }

    private void turn() {
        asSent = !asSent;
        choice.setText(asSent ? AS_TEXT : AS_SENT);
        hint.setVisible(asSent);
        body.setClassName("is-page", asSent);
        if (asSent) {
            html = page.get();
            boolean more = SentPage.wantsPictures(html);
            pictures.setVisible(more);
            hint.setText(more ? LEARNS : LINKS);
            show(false);
        } else {
            html = "";
            pictures.setVisible(false);
            body.removeAll();
            body.add(text.get());
        }
    }

    private void show(boolean fromElsewhere) {
        body.removeAll();
        body.add(new SentPage(html, fromElsewhere));
    }
}
