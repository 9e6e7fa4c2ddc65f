package org.postbag.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Consumer;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;

/** Asks which colleague gets one or several tasks. */
class TasksAssign extends Dialog {

    private final ComboBox<StaffMember> colleague = new ComboBox<>("Colleague");

    /** @param what such as "Work on the case" or "3 tasks" */
    TasksAssign(String what, Collection<StaffMember> staff, Consumer<StaffMember> onChosen) {
        setHeaderTitle("Assign " + what);
        setWidth("24rem");
        colleague.setItems(staff.stream()
                .filter(TasksAssign::works)
                .sorted(Comparator.comparing(StaffMember::fullName))
                .toList());
        colleague.setItemLabelGenerator(StaffMember::fullName);
        colleague.setWidthFull();
        colleague.setAutofocus(true);
        Button assign = new Button("Assign", click -> {
            StaffMember chosen = colleague.getValue();
            if (chosen == null) {
                colleague.setInvalid(true);
                colleague.setErrorMessage("Choose a colleague");
                colleague.focus();
            } else {
                close();
                onChosen.accept(chosen);
            }
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Cancel", click -> close());
        add(new Paragraph("Your colleague sees what you assign under Mine, at once."), colleague);
        getFooter().add(cancel, assign);
    }

    /** Compliance officers watch, and do not work on cases. */
    private static boolean works(StaffMember member) {
        return member.roles().contains(Role.CASEWORKER)
                || member.roles().contains(Role.MANAGER)
                || member.roles().contains(Role.REPRESENTATIVE);
    }
}
