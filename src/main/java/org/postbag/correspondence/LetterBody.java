package org.postbag.correspondence;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written in a letter: always as text, and with its formatting where it has some. It holds nothing that could do harm. */
public final class LetterBody implements Serializable {

    /** Nothing is written. */
    public static final LetterBody EMPTY = plain("");

    private static final long serialVersionUID = 1;

    private static final int MOST_MARKUP = 8 * Letters.BODY_MAX_LENGTH;

    private final String text;
    private final @Nullable String html;

    private LetterBody(String text, @Nullable String html) {
        this.text = text;
        this.html = html;
    }

    /** Text as it was typed. */
    public static LetterBody plain(String text) {
        return new LetterBody(text, null);
    }

    /**
     * What an editor in a browser hands in: anything. What a letter cannot hold is left out, and what text can say is text.
     *
     * @throws LetterTooLong if it is so much that nobody can have written it
     */
    public static LetterBody ofHtml(String untrusted) {
        if (untrusted.length() > MOST_MARKUP) {
            throw new LetterTooLong();
        }
        String clean = LetterHtml.clean(untrusted);
        return new LetterBody(LetterHtml.text(clean), LetterHtml.isFormatted(clean) ? clean : null);
    }

    /** As it was kept. */
    static LetterBody kept(String text, @Nullable String html) {
        return new LetterBody(text, html);
    }

    /** The words. */
    public String text() {
        return text;
    }

    /** The words with their formatting; empty where text says all. */
    public Optional<String> formatted() {
        return Optional.ofNullable(html);
    }

    /** As HTML, formatted or not. */
    public String html() {
        return html == null ? LetterHtml.of(text) : html;
    }

    /** Whether there is not a word in it. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** This, and below it the other. */
    public LetterBody and(LetterBody other) {
        if (isBlank()) {
            return other;
        }
        if (other.isBlank()) {
            return this;
        }
        String both = text.stripTrailing() + "\n\n" + other.text;
        return new LetterBody(both, html == null && other.html == null ? null : html() + other.html());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LetterBody body && text.equals(body.text) && Objects.equals(html, body.html);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, html);
    }

    @Override
    public String toString() {
        return text;
    }
}
