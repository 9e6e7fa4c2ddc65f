package org.postbag.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffPreferences;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Avatar;

/** Who is signed in, how the person likes the screens, and the way out. */
class AccountMenu extends MenuBar {

    private final transient StaffPrincipal person;
    private final transient StaffDirectory directory;

    AccountMenu(StaffPrincipal person, StaffDirectory directory, AuthenticationContext authentication) {
        this.person = person;
        this.directory = directory;
        addClassName("pb-account-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        StaffPreferences liked = directory.preferencesOf(person.id());
        String initials = Avatar.initials(person.fullName());
        MenuItem root = addItem(new Avatar(person.fullName(), Avatar.Kind.PERSON));
        root.setAriaLabel(initials + ", " + person.fullName() + ": your account");
        SubMenu menu = root.getSubMenu();
        menu.addItem(who()).setEnabled(false);
        MenuItem dark = menu.addItem("Dark colours");
        dark.setCheckable(true);
        dark.setChecked(liked.dark());
        MenuItem keys = menu.addItem("Single-letter keys");
        keys.setCheckable(true);
        keys.setChecked(liked.shortcuts());
        dark.addClickListener(click -> keep(new StaffPreferences(dark.isChecked(), keys.isChecked())));
        keys.addClickListener(click -> keep(new StaffPreferences(dark.isChecked(), keys.isChecked())));
        menu.addSeparator();
        menu.addItem("Sign out", click -> authentication.logout());
    }

    private Div who() {
        Span roles = new Span(person.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", ")));
        roles.addClassNames("pb-small", "pb-quiet");
        Div name = new Div(person.fullName());
        return new Div(name, roles);
    }

    private void keep(StaffPreferences preferences) {
        directory.savePreferences(person.id(), preferences);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        """
                        const root = document.documentElement;
                        if ($0) { root.setAttribute('theme', 'dark'); } else { root.removeAttribute('theme'); }
                        root.dataset.keys = $1 ? 'on' : 'off';
                        """,
                        preferences.dark(),
                        preferences.shortcuts());
    }
}
