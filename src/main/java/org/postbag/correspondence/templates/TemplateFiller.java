package org.postbag.correspondence.templates;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fills the gaps of a text that people of the office have written. Of Mustache it takes names in double braces and nothing else,
 * and it is handed a flat map, so that no text reaches further than the words it is given.
 */
public final class TemplateFiller {

    private static final Mustache.Compiler COMPILER = Mustache.compiler().escapeHTML(false);

    /** Mustache would leave it out without a word. */
    private static final Pattern NAMELESS = Pattern.compile("\\{\\{\\s*}}");

    private TemplateFiller() {}

    /**
     * The text with what is known filled in. A gap of which nothing is known stays as it is, for the writer to fill.
     *
     * @throws TemplateRefused if it is no template
     */
    public static String fill(String text, Map<String, String> values) {
        Template template = compile(text);
        Map<String, String> all = new HashMap<>();
        for (String name : namesIn(template)) {
            String value = values.getOrDefault(name, "");
            all.put(name, value.isBlank() ? Gaps.inBraces(name) : value);
        }
        return template.execute(all);
    }

    /** @throws TemplateRefused if it is no template */
    static void check(String text) {
        namesIn(compile(text));
    }

    private static Template compile(String text) {
        if (NAMELESS.matcher(text).find()) {
            throw unreadable();
        }
        try {
            return COMPILER.compile(text);
        } catch (MustacheException unreadable) {
            throw unreadable();
        }
    }

    private static Set<String> namesIn(Template template) {
        Set<String> names = new LinkedHashSet<>();
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {
                if (text.contains("{{") || text.contains("}}")) {
                    throw unreadable();
                }
            }

            @Override
            public void visitVariable(String name) {
                names.add(requireName(name));
            }

            @Override
            public boolean visitInclude(String name) {
                throw refused(name);
            }

            @Override
            public boolean visitSection(String name) {
                throw refused(name);
            }

            @Override
            public boolean visitInvertedSection(String name) {
                throw refused(name);
            }
        });
        return names;
    }

    /** Mustache takes "this" for the whole map. */
    private static String requireName(String name) {
        if (!Gaps.NAME.matcher(name).matches() || "this".equals(name)) {
            throw refused(name);
        }
        return name;
    }

    private static TemplateRefused unreadable() {
        return new TemplateRefused(
                "A gap is not written as it should be. Write it as a name between double braces, such as {{name}}.");
    }

    private static TemplateRefused refused(String name) {
        return new TemplateRefused(
                "The gap “" + name
                        + "” cannot be filled. Use letters, digits and spaces between the double braces, such as {{date of visit}}.");
    }
}
