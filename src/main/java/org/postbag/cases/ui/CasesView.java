package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postbag.cases.CaseRegister;
import org.postbag.cases.CaseRegister.CaseRow;
import org.postbag.cases.CaseStatus;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.LiveUpdates;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** All cases of the office, the latest to have moved first; what is shown is in the address. */
@Route(CasesNavigation.CASES)
@PageTitle("Cases – Postbag")
@RolesAllowed({"CASEWORKER", "MANAGER", "REPRESENTATIVE", "COMPLIANCE"})
class CasesView extends Div implements BeforeEnterObserver {

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final int LONGEST_TEXT = 100;
    /** Pause in typing after which is searched, in milliseconds. */
    private static final int PAUSE = 300;

    private final transient CaseRegister register;
    private final transient CaseCells cells;
    private final TextField search = new TextField();
    private final Map<CaseStatus, NativeButton> chips = new EnumMap<>(CaseStatus.class);
    private final NativeButton changed = new NativeButton("Cases have changed. Show them as they are now");
    private final Grid<CaseRow> grid = new Grid<>();
    private final Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
    private final boolean works;
    private String text = "";

    CasesView(
            CaseRegister register,
            CaseCells cells,
            CurrentStaff staff,
            StaffDirectory directory,
            Offices offices,
            LiveUpdates updates) {
        this.register = register;
        this.cells = cells;
        StaffPrincipal person = staff.require();
        OfficeId office = person.activeOffice().orElseThrow();
        works = person.roles().contains(Role.CASEWORKER) || person.roles().contains(Role.MANAGER);
        Map<StaffId, String> names = new HashMap<>();
        for (StaffMember member : directory.membersOf(office)) {
            names.put(member.id(), member.fullName());
        }
        addClassName("pb-cases");
        changed.addClassName("pb-banner-new");
        changed.setVisible(false);
        changed.addClickListener(click -> showAll());
        add(head(), filters(), changed, grid(names, person, offices.current().nation()));
        updates.listen(this, office, () -> changed.setVisible(true));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text = asked.getSingleParameter(TEXT).orElse("");
        statuses.clear();
        asked.getParameters(STATUS).forEach(name -> {
            for (CaseStatus status : CaseStatus.values()) {
                if (status.name().equalsIgnoreCase(name)) {
                    statuses.add(status);
                }
            }
        });
        search.setValue(text);
        showAll();
    }

    private Component head() {
        search.setAriaLabel("Search cases");
        search.setPlaceholder("Reference, name, or words of a letter");
        search.setPrefixComponent(PbIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_TEXT);
        TypingPause.watch(search, PAUSE);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text = search.getValue().strip();
                remember();
            }
        });
        Header head = new Header(new H1("Cases"), search);
        head.addClassName("pb-head");
        if (works) {
            NativeButton create = new NativeButton(
                    "New case", click -> getUI().ifPresent(ui -> ui.navigate(CasesNavigation.NEW_CASE)));
            create.addClassNames("pb-button", "primary", "pb-push");
            head.add(create);
        }
        return head;
    }

    private Component filters() {
        Div line = new Div();
        line.addClassNames("pb-line", "pb-cases-filters");
        line.getElement().setAttribute("role", "group");
        line.getElement().setAttribute("aria-label", "Show only");
        for (CaseStatus status : CaseStatus.values()) {
            NativeButton chip = new NativeButton(status.words());
            chip.addClassName("pb-chip");
            chip.addClickListener(click -> {
                if (!statuses.remove(status)) {
                    statuses.add(status);
                }
                remember();
            });
            chips.put(status, chip);
            line.add(chip);
        }
        return line;
    }

    private Component grid(Map<StaffId, String> names, StaffPrincipal person, Nation nation) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Cases");
        grid.addComponentColumn(row -> cells.row(row, names, person.id(), nation));
        grid.setItems(query -> register.find(text, statuses, query.getOffset(), query.getLimit()).stream());
        grid.addItemClickListener(click ->
                getUI().ifPresent(ui -> CasesNavigation.open(ui, click.getItem().reference())));
        return grid;
    }

    /** Puts what is asked for into the address, so that it can be kept, shared and come back to. */
    private void remember() {
        Map<String, List<String>> asked = new HashMap<>();
        if (!text.isEmpty()) {
            asked.put(TEXT, List.of(text));
        }
        if (!statuses.isEmpty()) {
            asked.put(
                    STATUS,
                    statuses.stream()
                            .map(status -> status.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        String query = new QueryParameters(asked).getQueryString();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, CasesNavigation.CASES + (query.isEmpty() ? "" : "?" + query)));
        showAll();
    }

    private void showAll() {
        chips.forEach((status, chip) -> {
            boolean on = statuses.contains(status);
            chip.setClassName("is-on", on);
            chip.removeAll();
            chip.add(new Span(status.words()));
            if (on) {
                chip.add(PbIcon.X.create());
            }
            chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        });
        grid.setEmptyStateComponent(empty());
        changed.setVisible(false);
        grid.getDataProvider().refreshAll();
    }

    private Component empty() {
        boolean narrowed = !text.isEmpty() || !statuses.isEmpty();
        if (narrowed) {
            NativeButton all = new NativeButton("Show all cases", click -> {
                text = "";
                statuses.clear();
                search.clear();
                remember();
            });
            all.addClassNames("pb-button", "primary");
            return new EmptyState(
                    Drawing.TRAY, "No case fits", "Try fewer words, a part of the name, or another state.", all);
        }
        String words = "Each report from the website becomes a case and is listed here.";
        if (!works) {
            return new EmptyState(Drawing.TRAY, "No cases yet", words);
        }
        Anchor create = new Anchor(CasesNavigation.NEW_CASE, "Take down a case");
        create.addClassNames("pb-button", "primary");
        return new EmptyState(Drawing.TRAY, "No cases yet", words, create);
    }
}
