package org.postbag.correspondence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.correspondence.templates.TemplateView;
import org.postbag.kernel.Language;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Question;
import org.postbag.uikit.Strip;

/** One template, English and Welsh side by side, and what a letter from it will look like. */
@Route(TemplatesNavigation.ROUTE + "/:" + TemplateEditorView.TEMPLATE)
@RolesAllowed("MANAGER")
class TemplateEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String TEMPLATE = "template";

    /** In the address, for one that is not kept yet. */
    static final String NEW = "new";

    private final transient LetterTemplates templates;
    private final H1 heading = new H1();
    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<TemplateKind> kind = new RadioButtonGroup<>("Use it as");
    private final TemplateTextPane english = new TemplateTextPane(Language.ENGLISH, "English text");
    private final TemplateTextPane welsh = new TemplateTextPane(Language.WELSH, "Welsh text");
    private final Div problem = new Div();
    private final Button remove = new Button("Remove the template", click -> askToRemove());
    private transient @Nullable UUID id;

    TemplateEditorView(LetterTemplates templates) {
        this.templates = templates;
        addClassNames("pb-page", "pb-template");
        RouterLink back = new RouterLink("Templates", TemplateListView.class);
        back.addClassName("pb-small");
        name.addClassName("pb-field");
        name.setMaxLength(TemplateText.NAME_MAX_LENGTH);
        name.setHelperText("Colleagues find the template by it.");
        kind.addClassName("pb-field");
        kind.setItems(TemplateKind.values());
        kind.setItemLabelGenerator(TemplateKind::words);
        kind.addValueChangeListener(change -> welsh.setVisible(change.getValue().isForResidents()));
        kind.setValue(TemplateKind.LETTER);
        Div what = new Div(name, kind);
        what.addClassNames("pb-card", "pb-template-what");
        Div texts = new Div(english, welsh);
        texts.addClassName("pb-template-texts");
        Button save = new Button("Save the template", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save.setEnabled(true));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div buttons = new Div(save, remove);
        buttons.addClassName("pb-line");
        add(new Div(back, heading), what, new PlaceholderList(), texts, problem, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String asked = entering.getRouteParameters().get(TEMPLATE).orElse(NEW);
        if (NEW.equals(asked)) {
            heading.setText("New template");
            remove.setVisible(false);
            return;
        }
        show(keyIn(asked).flatMap(templates::byId).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " – Templates – Postbag";
    }

    private void show(TemplateView template) {
        id = template.id();
        heading.setText(template.text().name());
        name.setValue(template.text().name());
        kind.setValue(template.text().kind());
        english.show(template.text().english());
        welsh.show(template.text().welsh());
    }

    private void save() {
        problem.removeAll();
        TemplateText text = new TemplateText(name.getValue(), kind.getValue(), english.text(), welsh.text());
        try {
            if (id == null) {
                templates.add(text);
            } else {
                templates.change(id, text);
            }
        } catch (Refusal refused) {
            problem.add(Strip.error("Not saved.", String.valueOf(refused.getMessage())));
            return;
        }
        Notices.done("The template is saved.");
        leave();
    }

    private void askToRemove() {
        new Question(
                        "Remove this template?",
                        "Letters that were written from it stay as they are.",
                        "Remove the template",
                        () -> {
                            Optional.ofNullable(id).ifPresent(templates::remove);
                            Notices.done("The template is removed.");
                            leave();
                        },
                        "Keep it")
                .open();
    }

    private static Optional<UUID> keyIn(String address) {
        try {
            return Optional.of(UUID.fromString(address));
        } catch (IllegalArgumentException otherWords) {
            return Optional.empty();
        }
    }

    private static void leave() {
        UI.getCurrent().navigate(TemplateListView.class);
    }
}
