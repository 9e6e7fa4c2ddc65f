package org.postbag.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What of one office can be named: keys of its rows by their table, and words such as references and tokens by the name a
 * parameter has.
 */
record OfficeNames(Map<String, UUID> keys, Map<String, List<String>> words) {

    /** As many names of the same kinds, which nobody has. */
    OfficeNames ofNobody() {
        Map<String, UUID> otherKeys = new TreeMap<>();
        keys.keySet().forEach(table -> otherKeys.put(table, UUID.randomUUID()));
        Map<String, List<String>> otherWords = new TreeMap<>();
        words.forEach((name, values) ->
                otherWords.put(name, values.stream().map(OfficeNames::another).toList()));
        return new OfficeNames(otherKeys, otherWords);
    }

    /** All of them, to be overlooked in an answer that repeats what was asked. */
    Collection<String> all() {
        List<String> all = new ArrayList<>();
        keys.values().forEach(key -> all.add(key.toString()));
        words.values().forEach(all::addAll);
        return all;
    }

    private static String another(String word) {
        String letters = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return word.length() <= letters.length() ? letters.substring(0, word.length()) : letters;
    }
}
