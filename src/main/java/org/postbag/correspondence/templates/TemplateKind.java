package org.postbag.correspondence.templates;

/** How a text is used. */
public enum TemplateKind {
    /** A letter to a resident from greeting to end. */
    LETTER("Whole letter"),
    /** A letter to an organisation from greeting to end. */
    OUTSIDE("Letter to an organisation"),
    /** Some sentences to be put into a letter. */
    PASSAGE("Canned reply");

    private final String words;

    TemplateKind(String words) {
        this.words = words;
    }

    /** As staff call it. */
    public String words() {
        return words;
    }

    /** Whether residents read it, in English or in Welsh; organisations are written to in English. */
    public boolean isForResidents() {
        return this != OUTSIDE;
    }
}
