package org.postbag.correspondence.paper;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** What a Word file may name in a merge field (Insert, Quick Parts, Field, MergeField). */
public enum MergeField {
    /** Name and address, a line each. */
    ADDRESS("Address", "Name and address, a line each", letter -> letter.addressee()),
    /** The person's name. */
    NAME("Name", "The person's name", letter -> letter.addressee().subList(0, 1)),
    /** The day it was written. */
    DATE(
            "Date",
            "The day of writing, in full",
            letter -> List.of(
                    DateTimeFormatter.ofPattern("d MMMM uuuu", letter.language().locale())
                            .format(letter.date()))),
    /** Of the case. */
    REFERENCE("Reference", "The reference of the case", letter -> List.of(letter.reference())),
    /** What it is about. */
    SUBJECT("Subject", "What the letter is about", letter -> List.of(letter.subject())),
    /** The words. */
    LETTER("Letter", "The words of the letter", letter -> letter.text().lines().toList()),
    /** What stands below. */
    SIGNATURE("Signature", "The signature, a line each", PaperLetter::signature),
    /** The elected person. */
    REPRESENTATIVE(
            "Representative",
            "The representative's name",
            letter -> List.of(letter.office().representative()));

    private final String word;
    private final String meaning;
    private final transient Function<PaperLetter, List<String>> lines;

    MergeField(String word, String meaning, Function<PaperLetter, List<String>> lines) {
        this.word = word;
        this.meaning = meaning;
        this.lines = lines;
    }

    /** The name in the file. */
    public String word() {
        return word;
    }

    /** What it is filled with, in words. */
    public String meaning() {
        return meaning;
    }

    List<String> linesOf(PaperLetter letter) {
        return lines.apply(letter);
    }
}
