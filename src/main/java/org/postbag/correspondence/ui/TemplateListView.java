package org.postbag.correspondence.ui;

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
import java.util.List;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateView;
import org.postbag.uikit.Badge;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;

/** Every text that the office's letters are made from. */
@Route(TemplatesNavigation.ROUTE)
@PageTitle("Templates – Postbag")
@RolesAllowed("MANAGER")
class TemplateListView extends Div {

    TemplateListView(LetterTemplates templates, WordFiles words) {
        addClassName("pb-page");
        RouterLink another = link("New template", TemplateEditorView.NEW);
        another.addClassNames("pb-button", "primary", "pb-push");
        Div head = new Div(new H1("Templates"), another);
        head.addClassName("pb-line");
        add(
                head,
                new Paragraph(
                        "Texts for letters that are written again and again. Colleagues put them into a letter with"
                                + " “Template”, or by typing / and the first letters of the name."));
        List<TemplateView> all = templates.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    EmptyState.Drawing.NONE,
                    "There is no template yet",
                    "Begin with the letter you write most often."));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("pb-forms");
            all.stream().map(TemplateListView::line).forEach(list::add);
            add(list);
        }
        add(new WordFilesPanel(words));
    }

    private static ListItem line(TemplateView template) {
        Span kind = new Span(template.text().kind().words());
        kind.addClassNames("pb-quiet", "pb-small");
        ListItem line = new ListItem(link(template.text().name(), template.id().toString()), kind);
        if (template.text().kind().isForResidents()) {
            line.add(
                    template.text().welsh().isBlank()
                            ? new Badge(State.SOON, PbIcon.ALERT, "English only")
                            : new Badge(State.DONE, "English and Welsh"));
        }
        return line;
    }

    private static RouterLink link(String words, String template) {
        return new RouterLink(
                words, TemplateEditorView.class, new RouteParameters(TemplateEditorView.TEMPLATE, template));
    }
}
