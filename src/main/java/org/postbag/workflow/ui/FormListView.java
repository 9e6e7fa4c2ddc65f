package org.postbag.workflow.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormEntry;

/** Every form of the office, and which of them it has made its own. */
@Route(FormsNavigation.ROUTE)
@PageTitle("Forms – Postbag")
@RolesAllowed("MANAGER")
class FormListView extends Div {

    FormListView(FormCatalogue forms, Dates dates) {
        addClassName("pb-page");
        Paragraph about =
                new Paragraph("What is asked of residents, and what colleagues fill in as a case goes on. A change is"
                        + " in force as soon as you publish it.");
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-forms");
        forms.entries().stream().map(entry -> line(entry, dates)).forEach(list::add);
        add(new H1("Forms"), about, list);
    }

    private static ListItem line(FormEntry entry, Dates dates) {
        RouterLink link = new RouterLink(
                entry.title(), FormEditorView.class, new RouteParameters(FormEditorView.KEY, entry.key()));
        Span fields = new Span(
                entry.fields() == 0 ? "Text only" : entry.fields() == 1 ? "1 field" : entry.fields() + " fields");
        fields.addClassNames("pb-quiet", "pb-small");
        ListItem line = new ListItem(link, fields);
        line.add(entry.ownSince()
                .map(since -> new Badge(State.DONE, "Your own since " + dates.day(since)))
                .orElseGet(() -> new Badge(State.PLAIN, PbIcon.BAG, "As Postbag brings it")));
        return line;
    }
}
