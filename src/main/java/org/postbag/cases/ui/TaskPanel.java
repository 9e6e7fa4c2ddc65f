package org.postbag.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.Role;
import org.postbag.uikit.Dates;
import org.postbag.uikit.DueBadge;
import org.postbag.uikit.KeptAnswers;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.postbag.workflow.ui.FormFields;

/** A task in place, with its form: what to do, by when, who has it, and the one button that does it. */
class TaskPanel extends Section {

    private final transient TaskForms forms;
    private final transient WorkingDays workingDays;
    private final transient Dates dates;
    private final transient Acts acts;
    private final Span facts = new Span();
    private final Div body = new Div();
    private final Button primary = new Button();
    private transient Optional<FormDefinition> form = Optional.empty();
    private transient Optional<FormFields> fields = Optional.empty();
    private boolean doable;
    private boolean filled;

    /** What a task does to the page. */
    interface Acts {

        /** Does the work, and shows a refusal as such; the page reads again in any case. */
        void attempt(Runnable work);

        /** The task is done. */
        void done(String words);

        /** Gives a failed step another try. */
        void retry(TaskItem task);
    }

    TaskPanel(
            TaskItem task, TaskForms forms, FormValidator validator, WorkingDays workingDays, Dates dates, Acts acts) {
        this.forms = forms;
        this.workingDays = workingDays;
        this.dates = dates;
        this.acts = acts;
        H2 title = new H2(task.name());
        title.setId("task-" + task.id());
        getElement().setAttribute("aria-labelledby", "task-" + task.id());
        addClassName("pb-task");
        facts.addClassNames("pb-line", "pb-small", "pb-quiet");
        Div head = new Div(title, facts);
        head.addClassName("pb-task-head");
        body.addClassName("pb-task-body");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary.setDisableOnClick(true);
        add(head, body);
        if (task.source() == TaskSource.FAILED_JOB) {
            primary.setText("Retry");
            primary.addClickListener(click -> acts.retry(task));
        } else {
            form = forms.formOf(task.id());
            fields = form.map(definition -> new FormFields(validator, definition));
            fields.ifPresent(shown -> {
                shown.addChangeListener(() -> name(task));
                shown.keep(keptName(task));
            });
            primary.addClickListener(click -> acts.attempt(() -> complete(task)));
        }
    }

    /** Shows the task as it is now; what has been filled in stays. */
    void show(TaskItem task, CaseActs may) {
        facts.removeAll();
        task.dueAt()
                .ifPresent(due -> facts.add(new DueBadge(
                        due,
                        dates.now(),
                        workingDays.between(
                                dates.today(),
                                LegalTime.dateOf(due),
                                may.scene().office().nation()))));
        facts.add(new Span(taker(task, may)));
        primary.setEnabled(true);
        boolean mayDo = may.mayDo(task);
        if (filled && mayDo == doable) {
            return;
        }
        doable = mayDo;
        filled = true;
        body.removeAll();
        if (!doable) {
            body.add(new Span(whose(task.candidateRole())));
            return;
        }
        fields.ifPresent(shown -> {
            preset(task, may.scene().file(), shown);
            body.add(shown);
        });
        if (form.isPresent()) {
            name(task);
        } else if (task.source() == TaskSource.USER_TASK) {
            primary.setText("Done");
        }
        Div foot = new Div(primary);
        foot.addClassName("pb-task-foot");
        body.add(foot);
    }

    private void complete(TaskItem task) {
        Map<String, Object> answers = fields.map(FormFields::values).orElse(Map.of());
        FormResult result = forms.complete(task.id(), answers);
        if (result.isComplete()) {
            KeptAnswers.forget(keptName(task));
            acts.done(TaskWords.done(task, answers));
            return;
        }
        fields.ifPresent(shown -> {
            shown.show(result.problems());
            result.problems().stream().findFirst().map(FieldProblem::key).ifPresent(shown::focus);
        });
    }

    private void name(TaskItem task) {
        form.ifPresent(definition -> primary.setText(TaskWords.button(
                task, definition, fields.map(FormFields::values).orElse(Map.of()))));
    }

    /** What can be guessed: most enquiries are taken on, under the category the resident chose. */
    private void preset(TaskItem task, CaseSnapshot file, FormFields shown) {
        if (task.taskKey().equals(CaseProcess.TRIAGE)) {
            Map<String, Object> guesses = new LinkedHashMap<>();
            guesses.put("outcome", "accept");
            guesses.put("category", file.category());
            guesses.put("priority", file.priority().name());
            shown.setValues(guesses);
        }
    }

    private static String keptName(TaskItem task) {
        return "task-" + task.id();
    }

    private static String taker(TaskItem task, CaseActs may) {
        return task.assignee()
                .map(who -> may.isMine(task) ? "Yours" : may.scene().nameOf(who) + " has this")
                .orElse("Nobody has taken this");
    }

    private static String whose(Role role) {
        return "For a " + role.label().toLowerCase(Locale.UK) + (role == Role.MANAGER ? "." : " or a manager.");
    }
}
