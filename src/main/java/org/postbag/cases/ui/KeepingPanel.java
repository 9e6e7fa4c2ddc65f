package org.postbag.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Strip;

/** How long the case is kept, and what keeps it longer (law.md RT-1, RT-4). */
class KeepingPanel extends Section {

    /** @param cockpit leads to the clock of the erasure, for those who watch clocks */
    KeepingPanel(CaseActs acts, Dates dates, Runnable hold, Runnable lift, Runnable cockpit) {
        CaseScene scene = acts.scene();
        String words = scene.file()
                .retainUntil()
                .map(until -> "Until " + dates.day(until) + ", then erased.")
                .orElse("12 months after this case is closed, then erased.");
        Span until = new Span(words);
        until.addClassNames("pb-small", "pb-quiet");
        add(new H2("Kept until"), until);
        scene.hold()
                .ifPresent(reason -> add(Strip.hold(
                        PbIcon.HOLD,
                        "Held: " + reason.words() + ".",
                        scene.holdReview().map(on -> review(on, dates)).orElse(""))));
        if (acts.mayHold()) {
            boolean held = scene.hold().isPresent();
            Button button = new Button(held ? "Lift hold" : "Hold", click -> (held ? lift : hold).run());
            button.addThemeNames("small");
            Div buttons = new Div(button);
            buttons.addClassName("pb-line");
            if (scene.file().retainUntil().isPresent()) {
                Button clock = new Button("See the clock in Cockpit", click -> cockpit.run());
                clock.addThemeNames("small", "tertiary");
                buttons.add(clock);
            }
            add(buttons);
        }
    }

    private static String review(LocalDate on, Dates dates) {
        return "Nothing is erased. To be looked at again by " + dates.day(on) + ".";
    }
}
