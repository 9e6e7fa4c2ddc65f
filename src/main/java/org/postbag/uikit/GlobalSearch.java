package org.postbag.uikit;

import java.util.List;

/** Finds cases and people for the search of the staff frame. Without a bean of this type the frame shows no search. */
public interface GlobalSearch {

    /**
     * What fits the words best, in the active office.
     *
     * @param words as typed, at least one character that is no space
     * @param limit at most so many
     */
    List<Hit> find(String words, int limit);

    /**
     * @param title what it is, such as the case's title
     * @param detail more about it, such as the reference
     * @param route address below the application
     */
    record Hit(PbIcon icon, String title, String detail, String route) {}
}
