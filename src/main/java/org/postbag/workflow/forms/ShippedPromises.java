package org.postbag.workflow.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares an office's version of a form with the shipped one: what the processes rely on must still be there. */
final class ShippedPromises {

    private ShippedPromises() {}

    /** What to put back, one sentence each. */
    static List<String> broken(FormDefinition shipped, FormDefinition own) {
        List<String> findings = new ArrayList<>();
        shipped.answered()
                .filter(field -> field.keep() != FieldKeep.NOTHING)
                .forEach(field -> compare(field, own.field(field.key()), findings));
        return findings;
    }

    private static void compare(FormField shipped, Optional<FormField> own, List<String> findings) {
        String name = "“" + shipped.label() + "” (key “" + shipped.key() + "”)";
        if (own.isEmpty() || own.get().type() != shipped.type() || own.get().format() != shipped.format()) {
            findings.add(name + " is needed for the case to go on. Put it back as it was; you may change its words.");
            return;
        }
        if (shipped.required() && !own.get().required()) {
            findings.add(name + " must be answered for the case to go on. Tick “Required” again.");
        }
        if (!Objects.equals(shipped.hiddenWhen(), own.get().hiddenWhen())) {
            findings.add(name + " must be asked when it was before. Put its condition back as it was.");
        }
        if (shipped.keep() == FieldKeep.OPTIONS && !shipped.options().containsAll(relabelled(shipped, own.get()))) {
            findings.add(name + " has an option that no step of the process knows. Take it out.");
        }
    }

    /** The options of the office's version, with the shipped labels, as labels may change. */
    private static List<FieldOption> relabelled(FormField shipped, FormField own) {
        return own.options().stream()
                .map(option -> new FieldOption(option.value(), shipped.optionLabel(option.value())))
                .toList();
    }
}
