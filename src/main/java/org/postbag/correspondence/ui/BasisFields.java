package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.postbag.privacy.SpecialBasis;
import org.postbag.privacy.SpecialBasis.Ground;

/** Asks by what right somebody's special category data is passed on (law.md ER-3). */
class BasisFields extends Div {

    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>("Why may we pass this on?");
    private final TextArea reason = new TextArea("Why that is so, or how the person agreed");

    BasisFields() {
        ground.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(Ground::words);
        ground.setRequiredIndicatorVisible(true);
        ground.setManualValidation(true);
        ground.addValueChangeListener(change -> {
            reason.setVisible(change.getValue() != null && change.getValue().needsReason());
            ground.setInvalid(false);
        });
        reason.setMaxLength(SpecialBasis.REASON_MAX_LENGTH);
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setVisible(false);
        reason.setHelperText("It is written to the disclosure register.");
        add(ground, reason);
    }

    /** What was answered; where something is missing, nothing, and it is said what. */
    Optional<SpecialBasis> answer() {
        if (ground.isEmpty()) {
            ground.setErrorMessage("Choose one.");
            ground.setInvalid(true);
            return Optional.empty();
        }
        SpecialBasis basis = new SpecialBasis(ground.getValue(), reason.isVisible() ? reason.getValue() : "");
        reason.setInvalid(!basis.isComplete());
        reason.setErrorMessage("Say it in a few words.");
        return Optional.of(basis).filter(SpecialBasis::isComplete);
    }
}
