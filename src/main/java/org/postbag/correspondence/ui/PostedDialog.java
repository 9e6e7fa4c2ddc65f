package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.Dates;

/** Asks on which day a letter was posted. */
class PostedDialog extends Dialog {

    PostedDialog(Dates dates, Consumer<LocalDate> chosen) {
        super("When was it posted?");
        setWidth("min(28rem, 100vw - 2rem)");
        DatePicker day = new DatePicker("Day");
        day.setLocale(Locale.UK);
        day.setMax(dates.today());
        day.setValue(dates.today());
        day.setWidthFull();
        add(day);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button log = new Button("Log as sent by post");
        log.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        log.addClickListener(click -> {
            if (day.getValue() == null) {
                refuse(day, "Enter the day on which the letter was posted");
                return;
            }
            try {
                chosen.accept(day.getValue());
            } catch (Refusal unfit) {
                refuse(day, unfit.getMessage());
                return;
            }
            close();
        });
        getFooter().add(cancel, log);
    }

    private static void refuse(DatePicker day, String why) {
        day.setErrorMessage(why);
        day.setInvalid(true);
        day.focus();
    }
}
