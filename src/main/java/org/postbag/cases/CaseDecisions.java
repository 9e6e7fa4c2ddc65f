package org.postbag.cases;

import java.util.Map;
import org.postbag.offices.Offices;
import org.postbag.workflow.Decisions;
import org.springframework.stereotype.Component;

/** What the decision tables say of a case. */
@Component
class CaseDecisions {

    private static final String TEAM = "casework";
    private static final int TARGET_DAYS = 10;

    private final Decisions decisions;
    private final Offices offices;

    CaseDecisions(Decisions decisions, Offices offices) {
        this.decisions = decisions;
        this.offices = offices;
    }

    /** Who looks at an enquiry, and how soon. */
    record Route(String team, Priority priority) {}

    /** Targets in working days. */
    record Levels(int acknowledgeDays, int targetDays) {}

    /** By the table {@code routing}. */
    Route route(String category, String areaCheck) {
        Map<String, Object> decided = decisions.decide("routing", Map.of("category", category, "areaCheck", areaCheck));
        return new Route(
                String.valueOf(decided.getOrDefault("team", TEAM)),
                Priority.valueOf(String.valueOf(decided.getOrDefault("priority", Priority.NORMAL.name()))));
    }

    /** By the table {@code service-levels}. */
    Levels levels(String category, Priority priority) {
        Map<String, Object> decided =
                decisions.decide("service-levels", Map.of("category", category, "priority", priority.name()));
        return new Levels(
                number(decided, "acknowledgeDays", offices.current().acknowledgeDays()),
                number(decided, "targetDays", TARGET_DAYS));
    }

    private static int number(Map<String, Object> decided, String name, int otherwise) {
        return decided.get(name) instanceof Number number ? number.intValue() : otherwise;
    }
}
