package org.postbag.correspondence.templates;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Gaps of a template that nobody has filled yet: words in double braces. */
public final class Gaps {

    /** What may stand in the braces. */
    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9 ]{0,40}");

    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*(" + NAME + ")\\s*}}");

    private Gaps() {}

    /** The names of the gaps in a text, each once, in order. */
    public static List<String> in(String text) {
        return GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(gap -> gap.substring(2, gap.length() - 2).strip())
                .distinct()
                .toList();
    }

    static String inBraces(String name) {
        return "{{" + name + "}}";
    }
}
