package org.postbag.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.beans.factory.ObjectProvider;

/** Queues and sections in labelled groups; the links come from the modules that own the screens. */
class NavigationDrawer extends Nav {

    private static final Comparator<NavigationItem> ORDER =
            Comparator.comparing(NavigationItem::group).thenComparingInt(NavigationItem::order);

    private final transient ObjectProvider<NavigationSource> sources;
    private final Map<String, Anchor> links = new HashMap<>();
    private List<NavigationItem> shown = List.of();
    private @Nullable Location location;

    NavigationDrawer(ObjectProvider<NavigationSource> sources) {
        this.sources = sources;
        addClassName("pb-nav");
        getElement().setAttribute("aria-label", "Main");
        refresh();
    }

    /** Marks the link that leads to where the person is. */
    void show(Location now) {
        location = now;
        refresh();
    }

    /** Reads the links and their counts again. Only what differs is touched, so the keyboard's place is kept. */
    final void refresh() {
        List<NavigationItem> items = sources.stream()
                .flatMap(source -> source.items().stream())
                .sorted(ORDER)
                .toList();
        if (sameLinks(items)) {
            items.forEach(item -> fill(links.get(item.route()), item));
        } else {
            build(items);
        }
        shown = items;
        markCurrent();
    }

    private boolean sameLinks(List<NavigationItem> items) {
        return items.stream()
                .map(NavigationItem::route)
                .toList()
                .equals(shown.stream().map(NavigationItem::route).toList());
    }

    private void build(List<NavigationItem> items) {
        removeAll();
        links.clear();
        for (NavigationGroup group : NavigationGroup.values()) {
            UnorderedList list = new UnorderedList();
            items.stream().filter(item -> item.group() == group).forEach(item -> {
                Anchor link = new Anchor(item.route());
                link.setRouterIgnore(item.external());
                fill(link, item);
                links.put(item.route(), link);
                list.add(new ListItem(link));
            });
            if (list.getChildren().findAny().isPresent()) {
                H2 heading = new H2(group.label());
                String id = "nav-" + group.name().toLowerCase(java.util.Locale.ROOT);
                heading.setId(id);
                list.getElement().setAttribute("aria-labelledby", id);
                add(heading, list);
            }
        }
    }

    private static void fill(Anchor link, NavigationItem item) {
        link.removeAll();
        link.add(item.icon().create(), new Span(item.label()));
        if (!item.count().isZero()) {
            Span count = new Span();
            count.addClassName("count");
            if (item.late()) {
                count.addClassName("late");
                count.add(PbIcon.LATE.create());
            }
            count.add(item.count().brief());
            link.add(count);
        }
    }

    private void markCurrent() {
        Location now = location;
        String current = now == null
                ? ""
                : shown.stream()
                        .map(NavigationItem::route)
                        .filter(route -> leadsTo(new Location(route), now))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        links.forEach((route, link) -> {
            if (route.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static boolean leadsTo(Location link, Location now) {
        String path = now.getPath();
        boolean inside = path.equals(link.getPath()) || path.startsWith(link.getPath() + "/");
        Map<String, List<String>> asked = now.getQueryParameters().getParameters();
        return inside
                && link.getQueryParameters().getParameters().entrySet().stream()
                        .allMatch(part -> new ArrayList<>(asked.getOrDefault(part.getKey(), List.of()))
                                .containsAll(part.getValue()));
    }
}
