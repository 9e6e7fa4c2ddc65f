package org.postbag.publicsite;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.postbag.TestScreen;
import org.postbag.TestScreens;

/** A resident on the public site, in the words of its tests. */
final class Visitor implements AutoCloseable {

    private final TestScreen screen;

    Visitor(TestScreens screens) {
        screen = screens.visitor();
    }

    @Override
    public void close() {
        screen.close();
    }

    Visitor open(String address) {
        screen.open(address);
        return this;
    }

    String address() {
        return screen.address();
    }

    String parameter(String name) {
        return screen.parameter(name);
    }

    String title() {
        return screen.title();
    }

    String heading() {
        return screen.heading();
    }

    /** The headings of the page's parts, in their order. */
    List<String> headingsBelow() {
        return _find(_get(PublicPage.class), H2.class).stream().map(H2::getText).toList();
    }

    /** Everything that can be read on the page. */
    String text() {
        return TestScreen.words(_get(PublicPage.class));
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
        return _find(PageNotice.class).stream().map(TestScreen::words).toList();
    }

    /** Answers a question, as its field keeps the answer. */
    Visitor answer(String key, Object value) {
        screen.fill(key, value);
        return this;
    }

    Object answerOf(String key) {
        return screen.valueOf(key);
    }

    Visitor press(String button) {
        screen.press(button);
        return this;
    }

    /** Answers the question that a dialog asks. */
    Visitor confirm(String button) {
        screen.press(_get(_get(Dialog.class), Button.class, spec -> spec.withText(button)));
        return this;
    }

    Visitor follow(String words) {
        screen.follow(words);
        return this;
    }
}
