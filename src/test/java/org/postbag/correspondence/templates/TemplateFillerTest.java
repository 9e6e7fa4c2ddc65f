package org.postbag.correspondence.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFillerTest {

    private static final Map<String, String> KNOWN = Map.of("name", "Edda & <b>Co</b>", "phone", "");

    @Test
    void fillsInWhatIsKnownAsItIs() {
        assertThat(TemplateFiller.fill("Dear {{name}} / {{ name }},", KNOWN))
                .isEqualTo("Dear Edda & <b>Co</b> / Edda & <b>Co</b>,");
    }

    @Test
    void leavesAGapForWhatIsNotKnown() {
        String filled = TemplateFiller.fill("Ring {{phone}} before {{date of visit}}, {{date of visit}}.", KNOWN);

        assertThat(filled).isEqualTo("Ring {{phone}} before {{date of visit}}, {{date of visit}}.");
        assertThat(Gaps.in(filled)).containsExactly("phone", "date of visit");
    }

    @Test
    void aValueIsNoTemplate() {
        assertThat(TemplateFiller.fill("Dear {{name}}", Map.of("name", "{{#x}}{{this}}")))
                .isEqualTo("Dear {{#x}}{{this}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#phone}}Ring{{/phone}}",
                "{{^phone}}Write{{/phone}}",
                "{{>other}}",
                "{{this}}",
                "{{.}}",
                "{{name.class.classLoader}}",
                "{{entrySet()}}",
                "{{-index}}",
                "Dear {{name",
                "Dear {{name}",
                "{{/phone}}",
                "{{}}"
            })
    void takesNothingButNamesInBraces(String text) {
        assertThatThrownBy(() -> TemplateFiller.fill(text, KNOWN)).isInstanceOf(TemplateRefused.class);
    }

    @Test
    void wordsWithoutNamesAreNoGaps() {
        assertThat(Gaps.in("{{1}} {{}} {name} { {name} } ${7*7} {{#name}}")).isEmpty();
        assertThat(Gaps.in("{{{name}}}")).containsExactly("name");
    }

    @Test
    void everyPlaceholderHasASampleAndAName() {
        Map<String, String> samples = Placeholder.samples();
        for (Placeholder placeholder : Placeholder.values()) {
            assertThat(placeholder.key()).matches(Gaps.NAME);
            assertThat(TemplateFiller.fill(placeholder.inBraces(), samples)).isNotBlank();
            assertThat(Gaps.in(TemplateFiller.fill(placeholder.inBraces(), samples)))
                    .isEmpty();
        }
    }
}
