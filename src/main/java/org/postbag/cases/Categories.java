package org.postbag.cases;

import java.util.Map;

/** Names of the ordinary categories; an office may add its own in the report form, which then is named by its value. */
public final class Categories {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("housing", "Housing"),
            Map.entry("benefits", "Benefits and pensions"),
            Map.entry("immigration", "Immigration and visas"),
            Map.entry("health", "Health and care"),
            Map.entry("council-services", "Council services"),
            Map.entry("transport", "Roads and transport"),
            Map.entry("crime", "Crime and safety"),
            Map.entry("other", "Something else"));

    private Categories() {}

    /** The category in words. */
    public static String words(String category) {
        String known = WORDS.get(category);
        if (known != null) {
            return known;
        }
        String spaced = category.replace('-', ' ').strip();
        return spaced.isEmpty() ? "Not sorted" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** The ordinary categories, value to words. */
    public static Map<String, String> all() {
        return new java.util.TreeMap<>(WORDS);
    }
}
