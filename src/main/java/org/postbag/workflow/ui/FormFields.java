package org.postbag.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postbag.uikit.KeptAnswers;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;
import org.postbag.workflow.forms.FormPage;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;

/**
 * The fields of a form, or of one page of it, for staff and residents alike. It shows and hides fields as answers change, keeps
 * what was typed, and shows what the validator found; when to check, and what to do with the answers, the screen decides.
 */
public class FormFields extends Div {

    private final transient FormValidator validator;
    private final transient FormDefinition form;
    private final transient Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final transient Map<String, Component> parts = new HashMap<>();
    private final transient Map<String, Object> elsewhere = new HashMap<>();
    private final boolean headed;
    private final List<Runnable> listeners = new ArrayList<>();

    /** Every page of the form, one below the other. */
    public FormFields(FormValidator validator, FormDefinition form) {
        this(validator, form.pages(), false);
    }

    /** One page; its title and hint are left to the screen, which shows the title as its heading. */
    public FormFields(FormValidator validator, FormPage page) {
        this(validator, List.of(page), true);
    }

    private FormFields(FormValidator validator, List<FormPage> pages, boolean headed) {
        this.headed = headed || pages.size() > 1;
        this.validator = validator;
        this.form = new FormDefinition("shown", "", List.copyOf(pages));
        addClassName("pb-fields");
        for (FormPage page : pages) {
            add(pages.size() == 1 ? fieldsOf(page) : List.of(section(page)));
        }
        inputs.values().forEach(input -> {
            input.field().initial().ifPresent(input::setValue);
            input.onChange(this::changed);
        });
        showAndHide();
    }

    /** The answers as they stand, unchecked, with every field's key; a blank one is an empty text or list. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.forEach((key, input) -> values.put(key, input.value()));
        return values;
    }

    /**
     * Fills in answers, such as those of a draft. Answers to fields that are not here count in conditions.
     *
     * @param answers by key; fields without an answer stay as they are
     */
    public void setValues(Map<String, ? extends @Nullable Object> answers) {
        answers.forEach((key, answer) -> {
            FieldInput input = inputs.get(key);
            if (answer != null && input != null) {
                input.setValue(answer);
            } else if (answer != null) {
                elsewhere.put(key, answer);
            }
        });
        showAndHide();
    }

    /** Checks the answers, shows what is wrong beside the fields, and tells the caller. */
    public FormResult check() {
        FormResult result = validator.validate(form, allAnswers());
        show(result.problems());
        return result;
    }

    /** Shows messages beside their fields and takes away all earlier ones. */
    public void show(List<FieldProblem> problems) {
        Map<String, String> messages = problems.stream()
                .collect(Collectors.toMap(FieldProblem::key, FieldProblem::message, (first, second) -> first));
        inputs.forEach((key, input) -> input.setError(messages.getOrDefault(key, "")));
    }

    /** Moves the focus into a field: its first choice, or the box one types in. Unknown keys are ignored. */
    public void focus(String key) {
        FieldInput input = inputs.get(key);
        if (input != null) {
            input.focus();
        }
    }

    /** The Vaadin field of a key, for a screen that adds something of its own. @throws IllegalArgumentException if unknown */
    public Component component(String key) {
        FieldInput input = inputs.get(key);
        if (input == null) {
            throw new IllegalArgumentException("No field " + key);
        }
        return input.component();
    }

    /** Whether there is anything to answer at all. */
    public boolean hasFields() {
        return !inputs.isEmpty();
    }

    /**
     * Keeps in the browser what is answered here, and puts back what an earlier page could not send.
     *
     * @param name what it is kept under, until {@link KeptAnswers#forget}
     */
    public void keep(String name) {
        KeptAnswers.keep(this, name, this::putBack);
    }

    /**
     * Puts back what {@link KeptAnswers} kept, as if the person had answered again.
     *
     * @param kept by key; answers to fields that are not here are left out
     */
    public void putBack(Map<String, Object> kept) {
        kept.forEach((key, answer) -> {
            FieldInput input = inputs.get(key);
            if (input != null) {
                input.putBack(answer);
            }
        });
        changed();
    }

    /** Calls back when the person has changed an answer, for drafts. */
    public Registration addChangeListener(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Component section(FormPage page) {
        Section section = new Section();
        section.addClassName("pb-fields");
        H3 heading = new H3(page.title());
        section.add(heading);
        page.hint().ifPresent(hint -> section.add(new Paragraph(hint)));
        section.add(fieldsOf(page));
        parts.put(page.id(), section);
        return section;
    }

    private List<Component> fieldsOf(FormPage page) {
        return page.fields().stream().map(field -> part(field, page)).toList();
    }

    private Component part(FormField field, FormPage page) {
        Component part =
                switch (field.type()) {
                    case TEXT -> text(field);
                    case GROUP -> group(field, page);
                    default -> input(field, page);
                };
        parts.put(field.id(), part);
        return part;
    }

    private static Component text(FormField field) {
        Div text = new Div(new Markdown(field.label()));
        text.addClassName("pb-field-text");
        return text;
    }

    private Component group(FormField field, FormPage page) {
        FieldSet group = new FieldSet(field.label());
        group.addClassNames("pb-field-group");
        Div fields =
                new Div(field.fields().stream().map(child -> part(child, page)).toArray(Component[]::new));
        fields.addClassName("pb-fields");
        group.add(fields);
        return group;
    }

    private Component input(FormField field, FormPage page) {
        FieldInput input = FieldFactory.create(field);
        // The page's heading asks the same question already; the label stays for screen readers.
        if (headed && field.label().equals(page.title())) {
            input.component().addClassName("pb-field-asked");
        }
        inputs.put(field.key(), input);
        return input.component();
    }

    private void changed() {
        showAndHide();
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private Map<String, Object> allAnswers() {
        Map<String, Object> answers = new HashMap<>(elsewhere);
        answers.putAll(values());
        return answers;
    }

    private void showAndHide() {
        Set<String> shown = validator.shown(form, allAnswers());
        parts.forEach((id, part) -> part.setVisible(shown.contains(id)));
    }
}
