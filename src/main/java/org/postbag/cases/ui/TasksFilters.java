package org.postbag.cases.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postbag.cases.Categories;
import org.postbag.cases.Priority;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkFilter.Due;
import org.postbag.kernel.StaffId;
import org.postbag.offices.StaffMember;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** The filters of the task list as chips. What is chosen goes into the address; the address says what is shown here. */
class TasksFilters extends Div {

    private static final Map<Due, String> DUE =
            Map.of(Due.OVERDUE, "Overdue", Due.TODAY, "Due today", Due.WEEK, "Due within 7 days");
    private static final int MOST_WORDS = 2;
    private static final String SOMETHING_ELSE = "other";

    /** What fits nowhere else stands last. */
    private static final Comparator<String> BY_WORDS =
            Comparator.<String, Boolean>comparing(SOMETHING_ELSE::equals).thenComparing(Categories::words);

    private final CheckboxGroup<String> categories = new CheckboxGroup<>("Category");
    private final RadioButtonGroup<Due> due = new RadioButtonGroup<>("Due");
    private final CheckboxGroup<String> kinds = new CheckboxGroup<>("Kind of task");
    private final CheckboxGroup<Priority> priorities = new CheckboxGroup<>("Urgency");
    private final ComboBox<StaffMember> holder = new ComboBox<>("Colleague");
    private final TextField text = new TextField("Reference, name or title");
    private final TasksChip categoryChip = new TasksChip("Category", categories, categories::clear);
    private final TasksChip dueChip = new TasksChip("Due", due, due::clear);
    private final TasksChip kindChip = new TasksChip("Kind of task", PbIcon.DOWN, kinds, this::readKinds, kinds::clear);
    private final TasksTag priorityTag = new TasksTag(priorities::clear);
    private final TasksTag holderTag = new TasksTag(holder::clear);
    private final TasksTag textTag = new TasksTag(text::clear);
    private final Supplier<Map<String, String>> kindsOfTasks;
    private final Consumer<WorkFilter> onChange;
    private final Map<String, String> kindNames = new TreeMap<>();
    private boolean filling;

    TasksFilters(Supplier<Map<String, String>> kindsOfTasks, Consumer<WorkFilter> onChange) {
        this.kindsOfTasks = kindsOfTasks;
        this.onChange = onChange;
        addClassNames("pb-line", "pb-filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Filters");
        categories.setItemLabelGenerator(Categories::words);
        due.setItems(Due.values());
        due.setItemLabelGenerator(DUE::get);
        priorities.setItems(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW);
        priorities.setItemLabelGenerator(Priority::words);
        kinds.setItemLabelGenerator(kind -> kindNames.getOrDefault(kind, kind));
        holder.setItemLabelGenerator(StaffMember::fullName);
        TypingPause.watch(text);
        text.setMaxLength(100);
        List.of(categories, kinds).forEach(group -> group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL));
        priorities.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        due.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        categories.addValueChangeListener(change -> changed());
        due.addValueChangeListener(change -> changed());
        kinds.addValueChangeListener(change -> changed());
        priorities.addValueChangeListener(change -> changed());
        holder.addValueChangeListener(change -> changed());
        text.addValueChangeListener(change -> changed());
        Div others = new Div(priorities, holder, text);
        others.addClassName("pb-order");
        TasksChip more = new TasksChip("Filter", PbIcon.PLUS, others, () -> {}, () -> {});
        more.addClassName("pb-wide-only");
        add(categoryChip, dueChip, kindChip, more, priorityTag, holderTag, textTag);
    }

    /** Shows what the address says. */
    void show(WorkFilter filter, Collection<StaffMember> colleagues) {
        filling = true;
        try {
            fill(filter, colleagues);
        } finally {
            filling = false;
        }
        categoryChip.show(words(
                filter.categories().stream().map(Categories::words).sorted().toList()));
        dueChip.show(filter.due().map(DUE::get).orElse(""));
        kindChip.show(words(filter.taskKeys().stream()
                .map(kind -> kindNames.getOrDefault(kind, "Another kind"))
                .sorted()
                .toList()));
        priorityTag.show(
                words(filter.priorities().stream().sorted().map(Priority::words).toList()));
        holderTag.show(Optional.ofNullable(holder.getValue())
                .map(StaffMember::fullName)
                .orElse(""));
        textTag.show(filter.text().isEmpty() ? "" : "“" + filter.text() + "”");
    }

    private void fill(WorkFilter filter, Collection<StaffMember> colleagues) {
        if (!filter.taskKeys().isEmpty()) {
            nameKinds();
        }
        holder.setItems(colleagues.stream()
                .sorted(Comparator.comparing(StaffMember::fullName))
                .toList());
        Set<String> known = new HashSet<>(Categories.all().keySet());
        known.addAll(filter.categories());
        categories.setItems(known.stream().sorted(BY_WORDS).toList());
        categories.setValue(filter.categories());
        due.setValue(filter.due().orElse(null));
        kinds.setValue(filter.taskKeys().stream().filter(kindNames::containsKey).collect(Collectors.toSet()));
        priorities.setValue(filter.priorities());
        holder.setValue(filter.assignee()
                .flatMap(id -> colleagues.stream()
                        .filter(member -> member.id().equals(id))
                        .findFirst())
                .orElse(null));
        text.setValue(filter.text());
    }

    /** Only when somebody looks: the kinds are those of all open tasks. */
    private void readKinds() {
        Set<String> chosen = kinds.getValue();
        filling = true;
        try {
            nameKinds();
            kinds.setValue(chosen);
        } finally {
            filling = false;
        }
    }

    private void nameKinds() {
        kindNames.clear();
        kindNames.putAll(kindsOfTasks.get());
        kinds.setItems(kindNames.keySet());
    }

    private void changed() {
        if (filling) {
            return;
        }
        Optional<StaffId> person = Optional.ofNullable(holder.getValue()).map(StaffMember::id);
        onChange.accept(new WorkFilter(
                Set.copyOf(categories.getValue()),
                Set.copyOf(priorities.getValue()),
                Set.copyOf(kinds.getValue()),
                Optional.ofNullable(due.getValue()),
                person,
                text.getValue().strip()));
    }

    /** "Housing", "Housing, Transport" or "3 chosen". */
    private static String words(List<String> chosen) {
        return chosen.size() > MOST_WORDS ? chosen.size() + " chosen" : String.join(", ", chosen);
    }
}
