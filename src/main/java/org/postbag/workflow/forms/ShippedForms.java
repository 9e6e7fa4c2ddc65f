package org.postbag.workflow.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms that come with the product. They are read at the start, so that a broken one never reaches anybody. */
@Component
class ShippedForms {

    private final SortedMap<String, ShippedForm> forms = new TreeMap<>();

    ShippedForms(ResourcePatternResolver resources, FormParser parser) {
        try {
            for (Resource file : resources.getResources("classpath:forms/*.form")) {
                String source = file.getContentAsString(StandardCharsets.UTF_8);
                FormDefinition form = parser.parse(source);
                if (!(form.id() + ".form").equals(file.getFilename())) {
                    throw new IllegalStateException("Form " + form.id() + " is in file " + file.getFilename());
                }
                forms.put(form.id(), new ShippedForm(form, source));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Collection<ShippedForm> all() {
        return forms.values();
    }

    /** @throws UnknownForm if there is none of that name */
    ShippedForm require(String key) {
        return Optional.ofNullable(forms.get(key)).orElseThrow(() -> new UnknownForm(key));
    }

    /** A form and the text it was read from. */
    record ShippedForm(FormDefinition form, String source) {}
}
