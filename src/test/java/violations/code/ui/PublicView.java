package violations.code.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A view that others could depend on. */
@Route(value = "violation", registerAtStartup = false)
public class PublicView extends Div {}
