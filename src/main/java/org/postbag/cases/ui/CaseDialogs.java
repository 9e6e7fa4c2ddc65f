package org.postbag.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.cases.CaseSnapshot;
import org.postbag.offices.StaffMember;
import org.postbag.privacy.HoldReason;
import org.postbag.uikit.KeptAnswers;
import org.postbag.uikit.Strip;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormPage;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.postbag.workflow.ui.FormFields;

/** The questions the case page asks before it acts: who, how it ended, why it is held. */
final class CaseDialogs {

    private CaseDialogs() {}

    /** Asks which colleague should have the case. */
    static Dialog assign(List<StaffMember> colleagues, Consumer<StaffMember> chosen) {
        Dialog dialog = dialog("Assign the case");
        RadioButtonGroup<StaffMember> who = new RadioButtonGroup<>("Colleague");
        who.setItems(colleagues);
        who.setItemLabelGenerator(StaffMember::fullName);
        who.getElement().getThemeList().add("vertical");
        who.addClassName("pb-field");
        dialog.add(who);
        primary(dialog, "Assign", () -> {
            if (who.getValue() == null) {
                who.setErrorMessage("Select a colleague");
                who.setInvalid(true);
                return false;
            }
            chosen.accept(who.getValue());
            return true;
        });
        return dialog;
    }

    /** Asks why a case must be kept longer. */
    static Dialog hold(Consumer<HoldReason> chosen) {
        Dialog dialog = dialog("Hold the case");
        RadioButtonGroup<HoldReason> why = new RadioButtonGroup<>("Reason");
        why.setItems(HoldReason.values());
        why.setItemLabelGenerator(HoldReason::words);
        why.getElement().getThemeList().add("vertical");
        why.addClassName("pb-field");
        Paragraph about =
                new Paragraph("While it is held, nothing about the case is erased. You are asked again in six months.");
        about.addClassNames("pb-small", "pb-quiet");
        dialog.add(about, why);
        primary(dialog, "Hold", () -> {
            if (why.getValue() == null) {
                why.setErrorMessage("Select a reason");
                why.setInvalid(true);
                return false;
            }
            chosen.accept(why.getValue());
            return true;
        });
        return dialog;
    }

    /**
     * Asks into which of the person's other cases this one is merged. Cases of two people are not offered: each would see the
     * other's letters.
     *
     * @param proposed the one that is selected to begin with
     */
    static Dialog merge(CaseActs acts, Optional<CaseSnapshot> proposed, Consumer<CaseSnapshot> chosen) {
        Dialog dialog = dialog("Merge into another case");
        List<CaseSnapshot> others = acts.mergeable();
        String who = acts.scene().person().fullName();
        Paragraph about = new Paragraph(
                others.isEmpty()
                        ? who
                                + " has no other open case. Only cases of the same person can be merged, because whoever has"
                                + " the private link of a case reads all its letters."
                        : "All letters, notes and files of this case go onto the other one, and this one is closed. The"
                                + " reference " + acts.scene().file().reference() + " leads there from then on.");
        about.addClassNames("pb-small", "pb-quiet");
        dialog.add(about);
        if (others.isEmpty()) {
            dialog.getFooter().add(new Button("Close", click -> dialog.close()));
            return dialog;
        }
        RadioButtonGroup<CaseSnapshot> which = new RadioButtonGroup<>("Open cases of " + who);
        which.setItems(others);
        which.setItemLabelGenerator(other -> other.reference() + " " + other.title());
        which.getElement().getThemeList().add("vertical");
        which.addClassName("pb-field");
        others.stream()
                .filter(other -> proposed.map(CaseSnapshot::id).equals(Optional.of(other.id())))
                .findFirst()
                .ifPresent(which::setValue);
        dialog.add(which);
        primary(dialog, "Merge", () -> {
            if (which.getValue() == null) {
                which.setErrorMessage("Select a case");
                which.setInvalid(true);
                return false;
            }
            chosen.accept(which.getValue());
            return true;
        });
        return dialog;
    }

    /**
     * Asks how the case ended and what to tell the resident.
     *
     * @param warnings what to mind first
     * @param done called when the case is closed
     */
    static Dialog close(
            TaskItem work,
            TaskForms forms,
            FormValidator validator,
            FormDefinition form,
            List<Strip> warnings,
            Runnable done) {
        Dialog dialog = dialog("Close the case");
        warnings.forEach(dialog::add);
        FormFields fields = new FormFields(validator, form);
        String kept = "close-" + work.caseId();
        fields.keep(kept);
        dialog.add(fields);
        form.pages().stream()
                .flatMap(FormPage::answered)
                .findFirst()
                .ifPresent(first -> dialog.addOpenedChangeListener(opened -> {
                    if (opened.isOpened()) {
                        fields.focus(first.key());
                    }
                }));
        primary(dialog, "Close case", () -> {
            FormResult result = forms.complete(work.id(), fields.values());
            if (!result.isComplete()) {
                fields.show(result.problems());
                result.problems().stream().findFirst().map(FieldProblem::key).ifPresent(fields::focus);
                return false;
            }
            KeptAnswers.forget(kept);
            done.run();
            return true;
        });
        return dialog;
    }

    private static Dialog dialog(String title) {
        Dialog dialog = new Dialog(title);
        dialog.setWidth("min(34rem, 100vw - 2rem)");
        dialog.setCloseOnOutsideClick(false);
        return dialog;
    }

    private static void primary(Dialog dialog, String words, Act act) {
        Button button = new Button(words);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                if (act.tryIt()) {
                    dialog.close();
                }
            } finally {
                button.setEnabled(true);
            }
        });
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(new Div(cancel), button);
    }

    private interface Act {

        /** @return whether the dialog has done its work */
        boolean tryIt();
    }
}
