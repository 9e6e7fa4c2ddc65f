package org.postbag.uikit;

import java.util.List;

/**
 * Puts links into the staff navigation. Each module that has screens offers a bean; the frame knows no module by name.
 * Asked at each navigation and after each change of work, so answer from an index.
 */
public interface NavigationSource {

    /** What the signed-in person may open in the active office, with counts. */
    List<NavigationItem> items();
}
