package org.postbag.correspondence.templates;

/** How a text is used. */
public enum TemplateKind {
    /** A letter from greeting to end. */
    LETTER("Whole letter"),
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
}
