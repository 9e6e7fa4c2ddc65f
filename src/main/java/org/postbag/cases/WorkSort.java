package org.postbag.cases;

/**
 * One level of the task list's order.
 *
 * @param property what to order by
 * @param descending largest first
 */
public record WorkSort(Property property, boolean descending) {

    /** What the task list can be ordered by. */
    public enum Property {
        /** Due date; tasks without one last. */
        DUE("t.due_at"),
        /** When the task came. */
        CREATED("t.created_at"),
        /** Urgency, most urgent first when descending. */
        PRIORITY("array_position(array['LOW','NORMAL','HIGH','URGENT'], c.priority::text)"),
        /** Reference. */
        REFERENCE("c.reference"),
        /** The constituent's name. */
        CONSTITUENT("lower(p.full_name)"),
        /** Category. */
        CATEGORY("c.category");

        private final String column;

        Property(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        /** Whether the task alone decides, without its case. */
        boolean ofTask() {
            return this == DUE || this == CREATED;
        }
    }
}
