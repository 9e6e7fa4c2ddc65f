package org.postbag.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of one office can be named: keys of its rows by their table, and words such as references and tokens by the name a
 * parameter has.
 */
record OfficeNames(Map<String, List<UUID>> keys, Map<String, List<String>> words) {

    private static final Random RANDOM = new Random();

    /** As many names of the same kinds and shapes, which nobody has. */
    OfficeNames ofNobody() {
        Map<String, List<UUID>> otherKeys = new TreeMap<>();
        keys.forEach((table, values) -> otherKeys.put(
                table, values.stream().map(key -> UUID.randomUUID()).toList()));
        Map<String, String> others = new LinkedHashMap<>();
        words.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(String::length))
                .forEach(word -> others.computeIfAbsent(word, another -> another(word, Map.copyOf(others))));
        Map<String, List<String>> otherWords = new TreeMap<>();
        words.forEach((name, values) ->
                otherWords.put(name, values.stream().map(others::get).toList()));
        return new OfficeNames(otherKeys, otherWords);
    }

    /** The keys of all tables. */
    List<UUID> everyKey() {
        return keys.values().stream().flatMap(List::stream).toList();
    }

    /** All of them, to be overlooked in an answer that repeats what was asked. */
    Collection<String> all() {
        List<String> all = new ArrayList<>();
        keys.values().forEach(several -> several.forEach(key -> all.add(key.toString())));
        words.values().forEach(all::addAll);
        return all;
    }

    /** What holds a shorter name, such as an address with a reference in it, holds that name's other. */
    private static String another(String word, Map<String, String> shorter) {
        return shorter.keySet().stream()
                .filter(word::contains)
                .findFirst()
                .map(part -> word.replace(part, shorter.get(part)))
                .orElseGet(() -> word.chars()
                        .mapToObj(OfficeNames::another)
                        .map(String::valueOf)
                        .collect(Collectors.joining()));
    }

    private static char another(int letter) {
        if (Character.isDigit(letter)) {
            return (char) ('0' + RANDOM.nextInt(10));
        }
        if (Character.isLetter(letter)) {
            return (char) ((Character.isUpperCase(letter) ? 'A' : 'a') + RANDOM.nextInt(26));
        }
        return (char) letter;
    }
}
