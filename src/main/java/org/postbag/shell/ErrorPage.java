package org.postbag.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.Reference;

/** A page that says why there is no other. Stands without the staff frame, which may be what failed. */
abstract class ErrorPage extends Div {

    ErrorPage() {
        addClassName("pb-bare");
    }

    void show(Drawing drawing, String title, String words, Component... ways) {
        removeAll();
        Header bar = new Header(MainLayout.brand());
        bar.addClassName("pb-bar");
        add(bar, new Main(EmptyState.page(drawing, title, words, ways)));
        getElement().executeJs("document.title = $0", "Error: " + title + " – Postbag");
    }

    void showNumber(String whomToTell, String number) {
        Paragraph words = new Paragraph("If it happens again, tell " + whomToTell + " this number: ");
        words.addClassName("pb-small");
        words.add(new Reference(number).secondary());
        getChildren()
                .filter(Main.class::isInstance)
                .flatMap(Component::getChildren)
                .filter(Div.class::isInstance)
                .map(Div.class::cast)
                .forEach(page -> page.add(words));
    }

    /** Where a member of staff goes on from here. */
    static Anchor backToTasks(boolean primary) {
        Anchor back = new Anchor("staff/tasks", "Back to your tasks");
        back.addClassName("pb-button");
        if (primary) {
            back.addClassName("primary");
        }
        return back;
    }

    static NativeButton tryAgain() {
        NativeButton again = new NativeButton("Try again");
        again.addClassNames("pb-button", "primary");
        again.addClickListener(
                click -> again.getUI().ifPresent(ui -> ui.getPage().reload()));
        return again;
    }
}
