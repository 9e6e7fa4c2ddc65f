package org.postbag.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.cases.Priority;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkFilter.Due;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkSort;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.StaffId;

class TasksQueryTest {

    @Test
    void isOnesOwnTasksByDueDateWhenTheAddressSaysNothing() {
        assertThat(parse("")).isEqualTo(TasksQuery.of(WorkQueue.MINE));
    }

    @Test
    void readsWhatItWrites() {
        TasksQuery query = new TasksQuery(
                WorkQueue.ALL,
                new WorkFilter(
                        Set.of("housing", "benefits"),
                        Set.of(Priority.URGENT, Priority.HIGH),
                        Set.of("Task_WorkCase"),
                        Optional.of(Due.WEEK),
                        Optional.of(new StaffId(UUID.randomUUID())),
                        "Lindqvist & son"),
                List.of(new WorkSort(Property.PRIORITY, true), new WorkSort(Property.DUE, false)));
        assertThat(parse(query.address().getQueryString())).isEqualTo(query);
        assertThat(query.address().getQueryString()).contains("sort=-priority%2Cdue", "due=week");
    }

    @Test
    void leavesOutWhatDoesNotNarrow() {
        assertThat(TasksQuery.of(WorkQueue.TEAM).address().getParameters()).isEqualTo(Map.of("queue", List.of("team")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue=everything",
                "queue=",
                "due=yesterday&for=nobody&priority=very",
                "sort=salary,-,--due",
                "sort=",
                "category=&text=%20",
                "unknown=1"
            })
    void passesOverWhatItDoesNotUnderstand(String address) {
        assertThat(parse(address)).isEqualTo(TasksQuery.of(WorkQueue.MINE));
    }

    @Test
    void takesNoMoreThanThreeLevelsAndNoneTwice() {
        assertThat(parse("sort=due,-due,priority,category,reference").sorts())
                .containsExactly(new WorkSort(Property.DUE, false), new WorkSort(Property.PRIORITY, false));
    }

    @Test
    void shortensWhatIsTooLongAndDropsWhatNoTextMayHold() {
        assertThat(parse("text=" + "x".repeat(5_000)).filter().text()).hasSize(100);
        assertThat(parse("text=a%00b").filter().text()).isEqualTo("ab");
        assertThat(parse("category=a&".repeat(500)).filter().categories()).hasSize(1);
    }

    private static TasksQuery parse(String query) {
        return TasksQuery.parse(QueryParameters.fromString(query));
    }
}
