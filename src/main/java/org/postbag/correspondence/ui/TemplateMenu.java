package org.postbag.correspondence.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateView;

/** The office's templates, to be put into what one is writing. */
class TemplateMenu extends MenuBar {

    private final MenuItem templates;
    private final Consumer<UUID> chosen;
    private transient List<TemplateView> shown = List.of();

    TemplateMenu(Consumer<UUID> chosen) {
        this.chosen = chosen;
        addThemeVariants(MenuBarVariant.LUMO_SMALL, MenuBarVariant.LUMO_TERTIARY);
        templates = addItem("Template");
        setVisible(false);
    }

    void show(List<TemplateView> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = List.copyOf(now);
        SubMenu menu = templates.getSubMenu();
        menu.removeAll();
        for (TemplateKind kind : TemplateKind.values()) {
            List<TemplateView> ofKind =
                    shown.stream().filter(each -> each.text().kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                menu.addItem(kind.words()).setEnabled(false);
                ofKind.forEach(each -> menu.addItem(each.text().name(), click -> chosen.accept(each.id())));
            }
        }
        setVisible(!shown.isEmpty());
    }
}
