package org.postbag.workflow.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.postbag.workflow.forms.FormField;

/**
 * Tells how many characters are left once three quarters are used (law.md FE-4). Counted in the browser; nobody is stopped from
 * typing or pasting more, as the server says what is too much and nothing is cut off.
 */
final class CharacterCount {

    private static final String COUNT =
            """
            const area = this, out = $0, max = $1;
            if (area.pbCounted) { return; }
            area.pbCounted = true;
            const tell = () => {
              const used = [...(area.value || '')].length, left = max - used;
              const figure = Math.abs(left).toLocaleString('en-GB') + (Math.abs(left) === 1 ? ' character' : ' characters');
              const words = used < max * 0.75 ? '' : left < 0 ? 'You have ' + figure + ' too many' : 'You have ' + figure + ' left';
              if (out.textContent !== words) { out.textContent = words; }
              out.classList.toggle('is-over', left < 0);
            };
            area.addEventListener('input', tell);
            area.addEventListener('value-changed', tell);
            tell();
            """;

    private CharacterCount() {}

    static void add(TextArea area, FormField field) {
        Span count = new Span();
        count.addClassName("pb-count");
        count.getElement().setAttribute("aria-live", "polite");
        Span helper = new Span();
        field.wording().hint().ifPresent(hint -> helper.add(new Span(hint)));
        helper.add(count);
        area.setHelperComponent(helper);
        area.addAttachListener(attached -> area.getElement()
                .executeJs(COUNT, count.getElement(), field.limits().maxLength()));
    }
}
