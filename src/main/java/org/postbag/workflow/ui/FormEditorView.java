package org.postbag.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Question;
import org.postbag.uikit.State;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormEntry;
import org.postbag.workflow.forms.FormRefused;
import org.postbag.workflow.forms.FormValidator;

/** Draws one form of the office. Publishing checks it first and says in the manager's words what has to change. */
@Route(FormsNavigation.ROUTE + "/:" + FormEditorView.KEY)
@RolesAllowed("MANAGER")
class FormEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    static final String KEY = "key";

    private final transient FormCatalogue forms;
    private final transient FormValidator validator;
    private final transient Dates dates;
    private final H1 heading = new H1();
    private final Span version = new Span();
    // Not a notice over the page: nothing may cover the editor's logo.
    private final Span published = new Span();
    private final Button restore = new Button("Use Postbag's form again", click -> askToRestore());
    private final FormFindingsPanel findings = new FormFindingsPanel();
    private final FormDrawing drawing = new FormDrawing(() -> changed(true));
    private String key = "";
    private boolean changed;

    FormEditorView(FormCatalogue forms, FormValidator validator, Dates dates) {
        this.forms = forms;
        this.validator = validator;
        this.dates = dates;
        addClassName("pb-form-editor");
        Paragraph narrow = new Paragraph("Changing a form takes a wider window. Here you can read it and try it.");
        narrow.addClassNames("pb-form-editor-narrow", "pb-narrow-only");
        add(head(), narrow, findings, drawing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        key = entering.getRouteParameters().get(KEY).orElse("");
        if (forms.entries().stream().noneMatch(entry -> entry.key().equals(key))) {
            throw new NotFoundException();
        }
        refresh();
        load();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (changed) {
            ContinueNavigationAction stay = leaving.postpone();
            new Question(
                            "Leave without publishing?",
                            "What you have drawn since you last published is lost.",
                            "Leave and lose it",
                            stay::proceed,
                            "Keep drawing")
                    .otherwise(stay::cancel)
                    .open();
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – Forms – Postbag";
    }

    private Component head() {
        RouterLink back = new RouterLink("Forms", FormListView.class);
        back.addClassName("pb-small");
        Div words = new Div(back, heading, version);
        words.addClassName("pb-form-editor-words");
        Button attempt = new Button("Try it", PbIcon.PLAY.create(), click -> drawing.read(this::attempt));
        Button publish = new Button("Publish", click -> drawing.read(this::publish));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        published.addClassNames("pb-small", "pb-quiet");
        published.getElement().setAttribute("role", "status");
        Div actions = new Div(published, restore, attempt, publish);
        actions.addClassNames("pb-line", "pb-push");
        Div head = new Div(words, actions);
        head.addClassName("pb-head");
        return head;
    }

    private void load() {
        drawing.open(forms.source(key), failure -> findings.show(List.of("The form editor could not be opened here.")));
        findings.clear();
        changed(false);
    }

    private void refresh() {
        FormEntry entry = forms.entries().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        heading.setText(entry.title());
        version.removeAll();
        version.add(entry.ownSince()
                .map(since -> new Badge(State.DONE, "Your own since " + dates.moment(since)))
                .orElseGet(() -> new Badge(State.PLAIN, PbIcon.BAG, "As Postbag brings it")));
        restore.setVisible(entry.ownSince().isPresent());
    }

    private void changed(boolean changed) {
        this.changed = changed;
        published.setText("");
    }

    private void attempt(String json) {
        whenReadable(() -> {
            FormDefinition form = forms.parse(json);
            new FormTrial(validator, form).open();
        });
    }

    private void publish(String json) {
        whenReadable(() -> {
            forms.publish(key, json);
            drawing.markSaved();
            changed(false);
            refresh();
            published.setText("Published, and in force from now on");
        });
    }

    private void whenReadable(Runnable act) {
        try {
            act.run();
            findings.clear();
        } catch (FormRefused refused) {
            findings.show(refused.findings());
        }
    }

    private void askToRestore() {
        new Question(
                        "Use Postbag's form again?",
                        "Your own versions of this form are erased. Answers that people have given already stay.",
                        "Use Postbag's form",
                        () -> {
                            forms.restore(key);
                            refresh();
                            load();
                        },
                        "Keep ours")
                .open();
    }
}
