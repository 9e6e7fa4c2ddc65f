package org.postbag.correspondence.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The standing texts in {@code mail/*.txt}. A gap that is not filled stops the letter: it is never sent with a hole in it. Text
 * that fills a gap is not looked at for gaps of its own.
 */
@Component
public class MailTexts {

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(false).strictSections(true).emptyStringIsFalse(true);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /**
     * Fills a text.
     *
     * @param name file name without its ending, such as {@code acknowledgement}
     * @param values a flat map; an empty text leaves out the part that depends on it
     * @throws com.samskivert.mustache.MustacheException if a gap has no value
     */
    public String fill(String name, Map<String, String> values) {
        return templates.computeIfAbsent(name, this::read).execute(values).strip();
    }

    private Template read(String name) {
        ClassPathResource file = new ClassPathResource("mail/" + name + ".txt");
        try {
            return compiler.compile(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException("No standing text " + name, problem);
        }
    }
}
