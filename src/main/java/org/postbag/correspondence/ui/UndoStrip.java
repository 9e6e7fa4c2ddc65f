package org.postbag.correspondence.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.Letters;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;

/**
 * Takes a letter back for as long as the office allows. The seconds are counted in the browser and stand still under pointer or
 * focus, so that nobody's target moves away; whether it was in time the server decides.
 */
class UndoStrip extends Div {

    private static final String COUNT =
            """
            const strip = this, figure = $0, ring = $1, all = $3 * 1000;
            clearInterval(strip.pbTimer);
            let left = $2 * 1000, before = Date.now();
            const tell = () => {
              const seconds = Math.max(0, Math.ceil(left / 1000));
              figure.textContent = seconds + (seconds === 1 ? ' second' : ' seconds');
              ring.style.setProperty('--left', String(Math.max(0, left / all)));
            };
            tell();
            strip.pbTimer = setInterval(() => {
              const now = Date.now(), gone = now - before;
              before = now;
              if (!strip.isConnected) { clearInterval(strip.pbTimer); return; }
              if (strip.matches(':hover, :focus-within') && left - gone < 1000) { left = Math.min(left, 1000); tell(); return; }
              left -= gone;
              tell();
              if (left <= 0) { clearInterval(strip.pbTimer); strip.$server.over(); }
            }, 250);
            """;

    private final transient Letters letters;
    private final transient Dates dates;
    private final transient Consumer<Letter> takenBack;
    private final Span figure = new Span();
    private final Span ring = new Span();
    private final Span lead = new Span();
    private final Span spoken = new Span();
    private final NativeButton undo = new NativeButton();
    private transient @Nullable Letter shown;

    UndoStrip(Letters letters, Dates dates, Consumer<Letter> takenBack) {
        this.letters = letters;
        this.dates = dates;
        this.takenBack = takenBack;
        addClassName("pb-undo-place");
        ring.addClassName("pb-left");
        ring.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(lead, figure);
        words.getElement().setAttribute("aria-hidden", "true");
        spoken.addClassName("pb-hide");
        undo.add(PbIcon.UNDO.create(), new Span("Undo"));
        undo.addClassNames("pb-button", "small", "on-dark");
        undo.addClickListener(click -> takeBack());
        Span status = new Span(spoken);
        status.getElement().setAttribute("role", "status");
        Div bar = new Div(ring, words, status, undo);
        bar.addClassName("pb-undo");
        add(bar);
        setVisible(false);
    }

    /** Shows the letter that can be taken back, or nothing. */
    void show(Optional<Letter> letter) {
        boolean same = letter.map(Letter::id).equals(Optional.ofNullable(shown).map(Letter::id));
        if (same) {
            return;
        }
        shown = letter.orElse(null);
        setVisible(letter.isPresent());
        letter.ifPresent(found -> {
            String name = found.toName().orElse("the resident");
            long left = found.sendAfter()
                    .map(until -> Duration.between(dates.now(), until).toMillis())
                    .orElse(0L);
            long all = found.sendAfter()
                    .map(until -> Duration.between(found.createdAt(), until).toMillis())
                    .orElse(left);
            double seconds = left / 1000.0;
            lead.setText("Your letter to " + name + " goes in ");
            spoken.setText(
                    "Your letter to " + name + " goes in " + Math.round(seconds) + " seconds. Undo takes it back.");
            getElement()
                    .executeJs(COUNT, figure.getElement(), ring.getElement(), seconds, Math.max(all, left) / 1000.0);
        });
    }

    /** The browser has counted to nought. */
    @ClientCallable
    void over() {
        show(Optional.empty());
    }

    private void takeBack() {
        Letter letter = shown;
        show(Optional.empty());
        if (letter != null && letters.undo(letter.id())) {
            takenBack.accept(letter);
        } else {
            Notices.refused("It is too late to take the letter back. It is on its way.");
        }
    }
}
