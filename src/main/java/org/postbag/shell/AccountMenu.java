package org.postbag.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffPreferences;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Avatar;

/** Who is signed in, how the person likes the screens, and the way out. */
class AccountMenu extends BarMenu {

    private final transient StaffPrincipal person;
    private final transient StaffDirectory directory;
    private final Checkbox dark = new Checkbox("Dark colours");
    private final Checkbox keys = new Checkbox("Single-letter keys");

    AccountMenu(StaffPrincipal person, StaffDirectory directory, AuthenticationContext authentication) {
        super(
                Avatar.initials(person.fullName()) + ", " + person.fullName() + ": your account",
                PopoverPosition.BOTTOM_END,
                new Avatar(person.fullName(), Avatar.Kind.PERSON));
        this.person = person;
        this.directory = directory;
        button().addClassName("pb-bar-icon");
        StaffPreferences liked = directory.preferencesOf(person.id());
        dark.setValue(liked.dark());
        keys.setValue(liked.shortcuts());
        dark.addValueChangeListener(change -> keep());
        keys.addValueChangeListener(change -> keep());
        item(who(), dark, keys);
        action("Sign out", authentication::logout);
    }

    private Div who() {
        Span roles = new Span(person.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", ")));
        roles.addClassNames("pb-small", "pb-quiet");
        Div name = new Div(person.fullName());
        name.addClassName("pb-strong");
        Div who = new Div(name, roles);
        who.addClassName("pb-menu-head");
        return who;
    }

    private void keep() {
        directory.savePreferences(person.id(), new StaffPreferences(dark.getValue(), keys.getValue()));
        UI.getCurrent()
                .getPage()
                .executeJs(
                        """
                        const root = document.documentElement;
                        if ($0) { root.setAttribute('theme', 'dark'); } else { root.removeAttribute('theme'); }
                        root.dataset.keys = $1 ? 'on' : 'off';
                        """,
                        dark.getValue(),
                        keys.getValue());
    }
}
