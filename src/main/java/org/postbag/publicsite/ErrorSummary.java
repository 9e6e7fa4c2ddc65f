package org.postbag.publicsite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postbag.uikit.PbIcon;
import org.postbag.workflow.forms.FieldProblem;

/** "There is a problem": what has to be mended, each with a link to its field; takes the focus when shown (law.md FE-3). */
class ErrorSummary extends Section {

    private static final String HEADING = "pb-problem";

    private final UnorderedList problems = new UnorderedList();

    ErrorSummary() {
        addClassName("pb-errors");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        setAriaLabelledBy(HEADING);
        H2 heading = new H2(PbIcon.ALERT.create(), new Span("There is a problem"));
        heading.setId(HEADING);
        add(heading, problems);
        setVisible(false);
    }

    /** Shows problems of fields on the same page. */
    void show(List<FieldProblem> found, Consumer<String> focus) {
        fill(found, problem -> {
            Anchor link = new Anchor("#" + problem.key(), problem.message());
            link.getElement().setAttribute("router-ignore", true);
            link.getElement()
                    .addEventListener("click", click -> focus.accept(problem.key()))
                    .addEventData("event.preventDefault()");
            return link;
        });
    }

    /** Shows problems of fields on other pages. */
    void showElsewhere(List<FieldProblem> found, Function<String, String> href) {
        fill(found, problem -> new Anchor(href.apply(problem.key()), problem.message()));
    }

    void hide() {
        setVisible(false);
    }

    private void fill(List<FieldProblem> found, Function<FieldProblem, Anchor> link) {
        problems.removeAll();
        found.forEach(problem -> problems.add(new ListItem(link.apply(problem))));
        setVisible(true);
        getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true});");
    }
}
