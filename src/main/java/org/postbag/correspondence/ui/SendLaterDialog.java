package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.postbag.kernel.LegalTime;
import org.postbag.uikit.Dates;

/** Asks when a letter is to leave, in the time of the office. */
class SendLaterDialog extends Dialog {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    SendLaterDialog(Dates dates, Consumer<Instant> chosen) {
        super("When is the letter to leave?");
        setWidth("min(32rem, 100vw - 2rem)");
        Paragraph about =
                new Paragraph("Until then you can take it back: its place in the timeline has a button for it.");
        about.addClassNames("pb-small", "pb-quiet");
        DateTimePicker when = new DateTimePicker("Day and time");
        when.setLocale(Locale.UK);
        when.setDatePlaceholder("Day");
        when.setTimePlaceholder("Time");
        when.setDateAriaLabel("Day");
        when.setTimeAriaLabel("Time");
        when.setMin(LocalDateTime.ofInstant(dates.now(), LegalTime.LONDON)
                .withSecond(0)
                .withNano(0));
        when.setValue(dates.today().plusDays(1).atTime(MORNING));
        when.setWidthFull();
        add(about, when);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button leave = new Button("Let it leave then", click -> {
            LocalDateTime time = when.getValue();
            if (time == null) {
                when.setErrorMessage("Choose a day and a time");
                when.setInvalid(true);
                return;
            }
            close();
            chosen.accept(time.atZone(LegalTime.LONDON).toInstant());
        });
        leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, leave);
    }
}
