package org.postbag.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postbag.kernel.Nation;
import org.postbag.offices.BankHoliday;
import org.postbag.offices.BankHolidays;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Strip;

/** The bank holidays ahead, and where the operator adds one that has been proclaimed. */
class BankHolidayPanel extends Section {

    private static final int SHOWN = 6;
    private static final int TITLE_LENGTH = 100;

    private final transient BankHolidays holidays;
    private final transient Dates dates;
    private final Div list = new Div();
    private final DatePicker day = new DatePicker("Day");
    private final TextField title = new TextField("Name");
    private final CheckboxGroup<Nation> nations = new CheckboxGroup<>("Where");

    BankHolidayPanel(BankHolidays holidays, Dates dates) {
        this.holidays = holidays;
        this.dates = dates;
        addClassName("pb-card");
        day.setManualValidation(true);
        day.setErrorMessage("Enter the day");
        title.setManualValidation(true);
        title.setMaxLength(TITLE_LENGTH);
        title.setErrorMessage("Enter a name");
        nations.setManualValidation(true);
        nations.setItems(Nation.values());
        nations.setItemLabelGenerator(BankHolidayPanel::name);
        nations.setErrorMessage("Select one or more");
        Button add = new Button("Add the day", click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(add);
        buttons.addClassName("pb-line");
        add(
                new H2("Bank holidays"),
                new Paragraph("Target dates leave these days out. Add a day that has been proclaimed for one occasion;"
                        + " target dates that are set already stay."),
                list,
                day,
                title,
                nations,
                buttons);
        show();
    }

    private void add() {
        day.setInvalid(day.getValue() == null);
        title.setInvalid(title.getValue().isBlank());
        nations.setInvalid(nations.getValue().isEmpty());
        if (day.isInvalid() || title.isInvalid() || nations.isInvalid()) {
            return;
        }
        holidays.proclaim(nations.getValue(), day.getValue(), title.getValue());
        Notices.done("The day is added. It counts in every target date set from now on.");
        day.clear();
        title.clear();
        nations.clear();
        show();
    }

    private void show() {
        list.removeAll();
        if (holidays.endsSoon()) {
            list.add(Strip.warning(
                    "The list of bank holidays ends within a year.",
                    "A newer Postbag brings a longer one; until then add the days that are proclaimed."));
        }
        UnorderedList days = new UnorderedList();
        Map<LocalDate, List<BankHoliday>> byDay = holidays.ahead().stream()
                .collect(Collectors.groupingBy(BankHoliday::day, TreeMap::new, Collectors.toList()));
        byDay.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> new ListItem(dates.day(entry.getKey()) + ": " + words(entry.getValue())))
                .forEach(days::add);
        list.add(days);
        holidays.listedUntil().ifPresent(end -> list.add(new Paragraph("The list goes to " + dates.day(end) + ".")));
    }

    private static String words(List<BankHoliday> ofDay) {
        String where = ofDay.size() == Nation.values().length
                ? "everywhere"
                : ofDay.stream().map(holiday -> name(holiday.nation())).collect(Collectors.joining(", "));
        return ofDay.get(0).title() + " (" + where + ")";
    }

    private static String name(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "England";
            case WALES -> "Wales";
            case SCOTLAND -> "Scotland";
            case NORTHERN_IRELAND -> "Northern Ireland";
        };
    }
}
