package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.Badge;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;
import org.postbag.uikit.TypingPause;

/** A list of organisations with its search, and for whoever keeps it the ways to change it. */
class OrganisationList extends Div {

    /** The one column. */
    static final String ROW = "row";

    private static final int LONGEST_TEXT = 100;
    /** Pause in typing after which is searched, in milliseconds. */
    private static final int PAUSE = 300;

    private final transient OrganisationDesk desk;
    private final TextField search = new TextField();
    private final Grid<Organisation> grid = new Grid<>();
    private String text = "";

    OrganisationList(OrganisationDesk desk) {
        this.desk = desk;
        addClassName("pb-cases");
        add(head(), grid());
        showAll();
    }

    private Component head() {
        search.setAriaLabel("Search organisations");
        search.setPlaceholder("Name or email");
        search.setPrefixComponent(PbIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_TEXT);
        TypingPause.watch(search, PAUSE);
        search.addValueChangeListener(change -> {
            text = search.getValue().strip();
            showAll();
        });
        Header head = new Header(new H1("Organisations"), search);
        head.addClassName("pb-head");
        if (desk.keeps()) {
            NativeButton add = new NativeButton("Add an organisation", click -> add());
            add.addClassNames("pb-button", "primary", "pb-push");
            head.add(add);
        }
        return head;
    }

    private Component grid() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Organisations");
        grid.addComponentColumn(this::row).setKey(ROW);
        grid.setItems(query -> desk.find(text, query.getOffset(), query.getLimit()).stream());
        return grid;
    }

    private Component row(Organisation organisation) {
        Span name = new Span(organisation.name());
        name.addClassNames("pb-who", "pb-row-do");
        Div sub = new Div(new Span(organisation.kind().words()));
        sub.add(new Span(organisation.email().map(EmailAddress::value).orElse("No email address")));
        if (!organisation.phone().isEmpty()) {
            sub.add(new Span(organisation.phone()));
        }
        sub.addClassName("pb-row-sub");
        Span target = new Span(
                organisation.targetDays() == 1
                        ? "Answers within 1 working day"
                        : "Answers within " + organisation.targetDays() + " working days");
        target.addClassNames("pb-small", "pb-quiet");
        Div whose = new Div(whose(organisation));
        Div acts = new Div();
        acts.addClassName("pb-line");
        if (desk.keeps()) {
            acts.add(button("Change", organisation, () -> change(organisation)));
            if (!desk.keepsOnlyAddressOf(organisation)) {
                acts.add(button("Remove", organisation, () -> remove(organisation)));
            } else if (organisation.changedHere()) {
                acts.add(button("Use the shared one", organisation, () -> remove(organisation)));
            }
        }
        Div row = new Div(new Div(name, sub), new Div(target), whose, acts);
        row.addClassNames("pb-case-row", "pb-organisation-row");
        return row;
    }

    private static Badge whose(Organisation organisation) {
        if (!organisation.shared()) {
            return new Badge(State.DONE, PbIcon.BAG, "Your office's own");
        }
        return organisation.changedHere()
                ? new Badge(State.DONE, PbIcon.BAG, "Your own address and target")
                : new Badge(State.PLAIN, PbIcon.USERS, "For every office");
    }

    private static Button button(String words, Organisation organisation, Runnable work) {
        Button button = new Button(words, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words + ": " + organisation.name());
        return button;
    }

    private void add() {
        OrganisationDialog.add(details -> attempt(() -> desk.add(details), details.name() + " is listed."))
                .open();
    }

    private void change(Organisation organisation) {
        OrganisationDialog.change(
                        organisation,
                        desk.keepsOnlyAddressOf(organisation),
                        details -> attempt(
                                () -> desk.change(organisation, details),
                                "Saved. It holds for letters written from now on."))
                .open();
    }

    private void remove(Organisation organisation) {
        attempt(
                () -> desk.remove(organisation),
                desk.keepsOnlyAddressOf(organisation)
                        ? "The address and target that every office has hold again."
                        : organisation.name() + " is not listed any more. Letters to it stay.");
    }

    private void attempt(Runnable work, String done) {
        try {
            work.run();
            Notices.done(done);
        } catch (Refusal refused) {
            Notices.refused(refused.getMessage());
        }
        showAll();
    }

    private void showAll() {
        grid.setEmptyStateComponent(
                text.isEmpty()
                        ? new EmptyState(
                                Drawing.TRAY,
                                "No organisation is listed yet",
                                "Councils, departments and others that you write to for people stand here.")
                        : new EmptyState(
                                Drawing.TRAY, "No organisation fits", "Try fewer words, or a part of the name."));
        grid.getDataProvider().refreshAll();
    }
}
