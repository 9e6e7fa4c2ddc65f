package org.postbag.uikit;

/**
 * A link of the staff navigation.
 *
 * @param order place within the group; lower is higher up
 * @param route address below the application, with a query if need be, such as {@code staff/tasks?queue=unassigned}; one
 *     that begins with a slash leaves the screens, as Cockpit does
 * @param count beside the words; none is shown if it is zero
 * @param late whether the count is of something overdue
 */
public record NavigationItem(
        NavigationGroup group, int order, String label, PbIcon icon, String route, Count count, boolean late) {

    /** A link without a count. */
    public NavigationItem(NavigationGroup group, int order, String label, PbIcon icon, String route) {
        this(group, order, label, icon, route, Count.of(0), false);
    }

    /** Whether the link leaves the screens for another application. */
    public boolean external() {
        return route.startsWith("/");
    }
}
