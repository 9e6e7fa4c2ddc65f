package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import org.postbag.cases.CaseOutcome;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.Categories;
import org.postbag.cases.Priority;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Badge;
import org.postbag.uikit.KeyCap;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;
import org.postbag.uikit.State;

/** The head of the case page: the way back, which case it is, how it stands, and what can be done with it as a whole. */
class CaseHead extends Header {

    /** What the head's buttons do. */
    interface Acts {

        /** Takes the case's work, or gives it back. */
        void take(boolean claim);

        /** Asks who should have it. */
        void assign();

        /** Asks for the outcome. */
        void close();

        /** Opens a closed case. */
        void reopen();

        /** Notes that somebody else must move, or that nobody has to any more. */
        void await(boolean wait);

        /** Asks into which other case this one is merged. */
        void merge();
    }

    private final Span way = new Span();
    private final Span facts = new Span();
    private final H1 title = new H1();
    private final Div state = new Div();
    private final Button take = new Button();
    private final Button assign = new Button("Assign");
    private final Button close = new Button("Close case");
    private final Button reopen = new Button("Reopen case");
    private final MenuBar more = new MenuBar();
    private final MenuItem waiting;
    private final MenuItem merge;
    private boolean claims;
    private boolean waits;

    CaseHead(Acts acts) {
        addClassNames("pb-head", "pb-case-head");
        title.getElement().setAttribute("tabindex", "-1");
        Nav line = new Nav(way);
        line.getElement().setAttribute("aria-label", "Way back");
        Div above = new Div(line, facts);
        above.addClassNames("pb-line", "pb-small", "pb-quiet");
        Div words = new Div(above, title);
        words.addClassName("pb-case-name");
        state.addClassName("pb-line");

        take.addClickListener(click -> acts.take(claims));
        assign.addClickListener(click -> acts.assign());
        close.addClickListener(click -> acts.close());
        reopen.addClickListener(click -> acts.reopen());
        KeyCap.press(take, "c");
        KeyCap.press(assign, "a");
        KeyCap.press(close, "e");
        take.setDisableOnClick(true);
        reopen.setDisableOnClick(true);

        MenuItem dots = more.addItem(PbIcon.MORE.create());
        dots.setAriaLabel("More actions");
        waiting = dots.getSubMenu().addItem("", click -> acts.await(waits));
        merge = dots.getSubMenu().addItem("Merge into another case", click -> acts.merge());
        more.addThemeNames("icon");

        Div buttons = new Div(take, assign, close, reopen, more);
        buttons.addClassNames("pb-line", "pb-case-acts");
        Div right = new Div(state, buttons);
        right.addClassNames("pb-line", "pb-case-right");
        add(words, right);
    }

    /** Where one came from. */
    void cameFrom(String words, String address) {
        way.removeAll();
        way.add(new Anchor(address, words));
        way.addClassName("pb-line");
        way.add(PbIcon.RIGHT.create());
    }

    void show(CaseActs acts) {
        CaseSnapshot file = acts.scene().file();
        title.setText(file.title());
        facts.removeAll();
        facts.addClassName("pb-line");
        facts.add(new Reference(file.reference()), new Span(Categories.words(file.category())));
        if (file.priority() == Priority.LOW || file.priority() == Priority.NORMAL) {
            facts.add(new Span(file.priority().words() + " priority"));
        }
        state.removeAll();
        if (file.priority() == Priority.URGENT) {
            state.add(new Badge(State.LATE, "Urgent"));
        } else if (file.priority() == Priority.HIGH) {
            state.add(new Badge(State.SOON, PbIcon.ALERT, "High priority"));
        }
        state.add(status(file), owner(acts));

        claims = acts.mayClaim();
        take.setText(claims ? "Claim" : "Unclaim");
        take.setVisible(claims || acts.mayUnclaim());
        take.setEnabled(true);
        take.getElement().getThemeList().set("primary", claims && !acts.formWaits());
        assign.setVisible(acts.mayAssign());
        close.setVisible(acts.mayClose());
        reopen.setVisible(acts.mayReopen());
        reopen.setEnabled(true);
        waits = acts.mayWait();
        waiting.setText(waits ? "Wait for somebody else" : "No longer waiting");
        waiting.setVisible(waits || acts.mayResume());
        merge.setVisible(acts.mayMerge());
        more.setVisible(waits || acts.mayResume() || acts.mayMerge());
    }

    /** Moves the keyboard to the head, for when what had it is gone. */
    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }

    private static Component status(CaseSnapshot file) {
        return switch (file.status()) {
            case NEW -> new Badge(State.NEW, "New");
            case OPEN -> new Badge(State.NEW, PbIcon.FOLDER, "Open");
            case WAITING -> new Badge(State.WAIT, file.status().words());
            case CLOSED ->
                new Badge(
                        State.DONE,
                        file.outcome()
                                .map(CaseOutcome::words)
                                .map("Closed: "::concat)
                                .orElse("Closed"));
        };
    }

    private static Component owner(CaseActs acts) {
        Span line = new Span();
        line.addClassNames("pb-line", "pb-small", "pb-owner");
        acts.scene().file().owner().ifPresentOrElse(owner -> line.add(avatar(acts, owner), words(acts, owner)), () -> {
            if (!acts.scene().file().closed()) {
                line.add(PbIcon.HAND.create(), new Text("No owner"));
            }
        });
        return line;
    }

    private static Avatar avatar(CaseActs acts, StaffId owner) {
        return new Avatar(acts.scene().nameOf(owner), Avatar.Kind.OFFICE).small();
    }

    private static Span words(CaseActs acts, StaffId owner) {
        return new Span(
                owner.equals(acts.person().id()) ? "Yours" : acts.scene().nameOf(owner));
    }
}
