package violations.code;

import com.vaadin.flow.component.button.Button;

/** Uses a component outside a screen. */
record UsesVaadin(Button button) {}
