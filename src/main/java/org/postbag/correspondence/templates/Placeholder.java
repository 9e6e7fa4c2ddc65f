package org.postbag.correspondence.templates;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What Postbag can fill in by itself. Any other name in double braces is a gap for the person who writes the letter. */
public enum Placeholder {
    /** Of the person whose case it is. */
    NAME("name", "The person's name", "Edda Lindqvist"),
    /** Of the one that is written to, in letters to organisations. */
    ORGANISATION("organisation", "The organisation's name, in letters to organisations", "Eastmarsh Council"),
    /** Of the case. */
    REFERENCE("reference", "The reference of the case", "EM-7K3M-92"),
    /** What the case is about. */
    SUBJECT("subject", "What the case is about", "Damp at 4 Pollard House"),
    /** The day of writing. */
    TODAY("today", "Today's date, in full", "24 November 2026"),
    /** Who writes. */
    AUTHOR("author", "Your name", "Amina Okoye"),
    /** The elected person. */
    REPRESENTATIVE("representative", "The representative's name", "Rowan Ashdown"),
    /** What the elected person is. */
    REPRESENTATIVE_TITLE(
            "representativeTitle", "The representative's title", "Member of Parliament for Eastmarsh and Vale"),
    /** Constituency or ward. */
    AREA("area", "The constituency or ward", "Eastmarsh and Vale"),
    /** Of the office. */
    PHONE("phone", "The office's phone number", "01632 960 001"),
    /** Of the office. */
    ADDRESS("address", "The office's address", "3 Market Hill, Eastmarsh EM1 1AA");

    private final String key;
    private final String meaning;
    private final String sample;

    Placeholder(String key, String meaning, String sample) {
        this.key = key;
        this.meaning = meaning;
        this.sample = sample;
    }

    /** What stands between the braces. */
    public String key() {
        return key;
    }

    /** What it is filled with, in words. */
    public String meaning() {
        return meaning;
    }

    /** As it is written in a template. */
    public String inBraces() {
        return Gaps.inBraces(key);
    }

    /** Invented values, to see what a template will look like. */
    public static Map<String, String> samples() {
        Map<String, String> samples = new HashMap<>();
        Stream.of(values()).forEach(each -> samples.put(each.key, each.sample));
        return samples;
    }
}
