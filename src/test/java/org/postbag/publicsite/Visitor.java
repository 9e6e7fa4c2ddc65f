package org.postbag.publicsite;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Somebody on the public site, in this virtual machine, without a browser. Not signed in. */
final class Visitor implements AutoCloseable {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.postbag.publicsite");

    Visitor(ApplicationContext application) {
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, application, UI::new));
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }

    /** Goes to an address below the application, with or without parameters. */
    Visitor open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return this;
    }

    /** Where the visitor is. */
    String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** A parameter of the address; empty when it is not there. */
    String parameter(String name) {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
    }

    String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    String heading() {
        return _get(H1.class).getElement().getTextRecursively();
    }

    /** Everything that can be read on the page. */
    String text() {
        return _get(PublicPage.class).getElement().getTextRecursively();
    }

    /** What the error summary lists; empty while there is none. */
    List<String> problems() {
        return _find(ErrorSummary.class).stream()
                .flatMap(summary -> _find(summary, Anchor.class).stream())
                .map(Anchor::getText)
                .toList();
    }

    /** The sentence above the button, or nothing. */
    List<String> notices() {
        return _find(PageNotice.class).stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    /** Answers a question, as its field keeps the answer. */
    Visitor answer(String key, Object value) {
        Component field = _get(Component.class, spec -> spec.withId(key));
        if (!(field instanceof AbstractField<?, ?>)) {
            throw new AssertionError(key + " is no field but " + field);
        }
        @SuppressWarnings("unchecked") // the test knows the field
        HasValue<?, Object> open = (HasValue<?, Object>) field;
        _setValue(open, value, true);
        return this;
    }

    /** What stands in a field. */
    Object answerOf(String key) {
        return ((HasValue<?, ?>) _get(Component.class, spec -> spec.withId(key))).getValue();
    }

    Visitor press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
        return this;
    }

    /** Follows the link whose words (hidden ones included) are these. */
    Visitor follow(String words) {
        Anchor link = _get(
                Anchor.class,
                spec -> spec.withPredicate(
                        anchor -> anchor.getElement().getTextRecursively().equals(words)));
        return open(link.getHref());
    }
}
