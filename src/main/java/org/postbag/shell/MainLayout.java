package org.postbag.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Installation;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.postbag.uikit.GlobalSearch;
import org.postbag.uikit.KeyCap;
import org.postbag.uikit.LiveUpdates;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Strip;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The staff frame: the bar with office, search, help and account, and the drawer with queues and sections. Every route below
 * {@code /staff} is shown in it, as what stands in its {@code main} element; so a screen brings no {@code main} of its own.
 */
@Layout("/staff")
@PermitAll
@JavaScript("context://look/keys.js")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Main main = new Main();
    private final Strip paused = Strip.warning(
            "Outgoing mail is paused.",
            "This installation looks like a copy. Letters wait, and new mail stays in the mailboxes, until the operator"
                    + " says that it is the live one.");
    private final transient Installation installation;
    private final boolean inOffice;
    private final NavigationDrawer navigation;

    MainLayout(
            CurrentStaff current,
            Offices offices,
            Installation installation,
            StaffDirectory directory,
            StaffSignIn signIn,
            AuthenticationContext authentication,
            LiveUpdates updates,
            ObjectProvider<NavigationSource> sources,
            ObjectProvider<GlobalSearch> search) {
        StaffPrincipal person = current.require();
        this.installation = installation;
        // The operator's own page says it, with what to do about it.
        this.inOffice = person.activeOffice().isPresent();
        paused.addClassName("pb-paused");
        navigation = new NavigationDrawer(sources);
        main.setId("main");
        main.addClassName("pb-main");
        main.getElement().setAttribute("tabindex", "-1");
        setPrimarySection(Section.NAVBAR);
        addToDrawer(navigation);
        setContent(main);

        KeyboardSheet keys = new KeyboardSheet();
        NativeButton help = new NativeButton("", click -> keys.open());
        help.add(PbIcon.HELP.create());
        help.addClassName("pb-bar-icon");
        help.getElement().setAttribute("aria-label", "Keyboard shortcuts and help");
        KeyCap.press(help, "?");

        Div end = new Div();
        end.addClassName("pb-bar-end");
        if (person.activeOffice().isPresent()) {
            search.ifAvailable(finder -> end.add(searchButton(new SearchDialog(finder))));
        }
        end.add(help, new AccountMenu(person, directory, authentication));

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        toggle.addClassName("pb-narrow-only");
        Header bar = new Header(skipLink(), toggle, brand());
        person.activeOffice().flatMap(offices::byId).ifPresent(office -> {
            bar.add(new OfficeMenu(person, office, offices, signIn));
            updates.listen(this, office.id(), navigation::refresh);
        });
        bar.add(end);
        bar.addClassName("pb-bar");
        addToNavbar(bar);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.add(paused);
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
        afterNavigation();
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.show(event.getLocation());
        paused.setVisible(inOffice && !installation.isLive());
    }

    private NativeButton searchButton(SearchDialog dialog) {
        NativeButton button = new NativeButton("", click -> dialog.open());
        button.addClassName("pb-search");
        button.add(PbIcon.SEARCH.create(), new Span("Search cases and people"), new KeyCap("Ctrl K"));
        KeyCap.press(button, "/");
        Shortcuts.addShortcutListener(this, dialog::open, Key.KEY_K, KeyModifier.CONTROL);
        return button;
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#main", "Skip to main content");
        skip.setRouterIgnore(true);
        skip.addClassName("pb-skip");
        return skip;
    }

    static Anchor brand() {
        Anchor brand = new Anchor("staff/tasks");
        brand.add(PbIcon.BAG.create(), new Span("Postbag"));
        brand.addClassName("pb-brand");
        return brand;
    }
}
