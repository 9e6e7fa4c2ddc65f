package org.postbag.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.postbag.uikit.PbIcon;

/** Whose office this is, and the switch to another for people who work in several. */
class OfficeMenu extends Div {

    private final transient StaffSignIn signIn;

    OfficeMenu(StaffPrincipal person, Office active, Offices offices, StaffSignIn signIn) {
        this.signIn = signIn;
        addClassName("pb-office-menu");
        Span words = words(active);
        List<Office> others = person.offices().stream()
                .filter(office -> !office.equals(active.id()))
                .flatMap(office -> offices.byId(office).stream())
                .toList();
        if (others.isEmpty()) {
            add(words);
            return;
        }
        words.add(PbIcon.DOWN.create());
        BarMenu menu = new BarMenu(
                active.representative() + ", " + active.name() + ": change office",
                PopoverPosition.BOTTOM_START,
                words);
        menu.button().addClassName("pb-office-button");
        others.forEach(
                office -> menu.action(office.representative() + ", " + office.name(), () -> moveTo(office.id())));
        add(menu);
    }

    private static Span words(Office office) {
        Span area = new Span(office.name());
        area.addClassName("pb-office-area");
        Span words = new Span(new Span(office.representative()), area);
        words.addClassName("pb-office");
        return words;
    }

    /** Every window of the session moves along: what it shows is the other office's. */
    private void moveTo(OfficeId office) {
        signIn.switchTo(
                office,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        for (UI window : VaadinSession.getCurrent().getUIs()) {
            window.access(() -> window.getPage().setLocation("staff/tasks"));
        }
    }
}
