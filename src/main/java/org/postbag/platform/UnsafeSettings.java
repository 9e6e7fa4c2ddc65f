package org.postbag.platform;

import java.util.List;

/** The installation is not fit for production as it is set; says what to set, a sentence each. */
class UnsafeSettings extends RuntimeException {

    private final transient List<String> sentences;

    UnsafeSettings(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
