package org.postbag;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.TestingLifecycleHookKt;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import elemental.json.Json;
import elemental.json.JsonObject;
import elemental.json.JsonValue;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kotlin.Unit;
import kotlin.jvm.functions.Function1;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.Refusal;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.StaffPrincipal;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Somebody in front of the application's screens, in this virtual machine and without a browser: with a session of their own,
 * signed in as Spring Security would leave them, and with their office bound for each act as for each request. Scripts do not
 * run; {@link #answer} says what a script would have.
 */
public final class TestScreen implements AutoCloseable {

    private final Optional<OfficeId> office;
    private final List<PendingJavaScriptInvocation> scripts = new ArrayList<>();
    private final Function1<PendingJavaScriptInvocation, Unit> keep = script -> {
        scripts.add(script);
        return Unit.INSTANCE;
    };

    TestScreen(ApplicationContext application, Routes routes, SecurityContext person) {
        office = Optional.ofNullable(person.getAuthentication())
                .map(Authentication::getPrincipal)
                .map(StaffPrincipal.class::cast)
                .flatMap(StaffPrincipal::activeOffice);
        MockVaadin.setMockRequestFactory(session -> {
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, person);
            return new SignedIn(session, person.getAuthentication());
        });
        TestingLifecycleHookKt.getPendingJavascriptInvocationHandlers().add(keep);
        // Not Flow's own UI: that one asks the browser to navigate.
        bound(() -> {
            MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, application, MockedUI::new));
            return null;
        });
    }

    @Override
    public void close() {
        TestingLifecycleHookKt.getPendingJavascriptInvocationHandlers().remove(keep);
        bound(() -> {
            MockVaadin.tearDown();
            return null;
        });
    }

    /** Does something as this person, as within a request: a refusal is shown, anything else fails the test. */
    public void act(Runnable work) {
        bound(() -> {
            try {
                work.run();
            } catch (RuntimeException problem) {
                if (!(problem instanceof Refusal)) {
                    throw problem;
                }
                VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(problem));
            }
            // What would be done before the answer, such as reading the rows of a grid, belongs to the request.
            MockVaadin.clientRoundtrip();
            return null;
        });
    }

    private <T extends @Nullable Object> T bound(Supplier<T> work) {
        return office.isPresent() ? TenantContext.callIn(office.get(), work) : work.get();
    }

    /** Goes to an address below the application, with or without parameters. */
    public TestScreen open(String address) {
        Location location = new Location(address);
        act(() -> UI.getCurrent().navigate(location.getPath(), location.getQueryParameters()));
        return this;
    }

    /** Where the person is, with the parameters. */
    public String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** A parameter of the address; empty when it is not there. */
    public String parameter(String name) {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .orElse("");
    }

    /** The page's title. */
    public String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    /** The page's one main heading. */
    public String heading() {
        return words(_get(H1.class).getElement());
    }

    /** Everything that can be read on the page, dialogs and messages included. */
    public String text() {
        List<HasElement> frames = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        StringBuilder text = new StringBuilder();
        if (!frames.isEmpty()) {
            text.append(words(frames.get(frames.size() - 1).getElement()));
        }
        _find(Dialog.class).forEach(dialog -> text.append(words(dialog)));
        notices().forEach(text::append);
        return text.toString();
    }

    /** Everything that can be read in a part of the page. */
    public static String words(Component part) {
        return words(part.getElement());
    }

    /** What the rows of the page's tables are about, with all they hold. */
    public String rows() {
        return bound(() -> _find(Grid.class).stream()
                .flatMap(grid -> items(grid).stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n")));
    }

    private static List<?> items(Grid<?> table) {
        return GridKt._findAll(table);
    }

    /** What was handed to scripts in the browser so far. */
    public String sent() {
        return scripts.stream()
                .flatMap(script -> script.getInvocation().getParameters().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** What is said in the messages over the page. */
    public List<String> notices() {
        return _find(Notification.class).stream()
                .filter(Notification::isOpened)
                .map(TestScreen::words)
                .toList();
    }

    /** Enters an answer in the field with this label or, where it shows none, this id or name for screen readers. */
    public TestScreen fill(String field, Object value) {
        @SuppressWarnings("unchecked") // the test knows the field
        HasValue<?, Object> open = (HasValue<?, Object>) field(field);
        act(() -> _setValue(open, value, true));
        return this;
    }

    /** What stands in a field. */
    public Object valueOf(String field) {
        return field(field).getValue();
    }

    /** Presses the one button whose words begin so. */
    public TestScreen press(String begins) {
        return press(button(Component.class, begins));
    }

    /** Presses a button, or whatever can be pressed. */
    public TestScreen press(Component button) {
        act(() -> _click((ClickNotifier<?>) button));
        return this;
    }

    /** Whether a button whose words begin so can be seen. */
    public boolean offers(String begins) {
        return !buttons(begins).isEmpty();
    }

    /** Follows the link whose words, hidden ones included, are these. */
    public TestScreen follow(String words) {
        Anchor link = _get(
                Anchor.class,
                spec -> spec.withPredicate(anchor -> words(anchor.getElement()).equals(words)));
        return open(link.getHref());
    }

    /** Lets the server do what it would do before its next answer, such as what other threads asked of this screen. */
    public TestScreen settle() {
        act(() -> {});
        return this;
    }

    /** Waits for something that another thread brings about. */
    public void until(String what, BooleanSupplier happened) {
        Awaitility.await(what).pollInSameThread().until(() -> {
            settle();
            return bound(happened::getAsBoolean);
        });
    }

    /**
     * Answers the scripts that wait to be run, for the browser that is not there.
     *
     * @param part by which the script is known
     * @return how many there were
     */
    public int answer(String part, JsonValue value) {
        List<PendingJavaScriptInvocation> asked = scripts.stream()
                .filter(script -> script.getInvocation().getExpression().contains(part))
                .toList();
        scripts.removeAll(asked);
        act(() -> asked.forEach(script -> script.complete(value)));
        return asked.size();
    }

    /** How many scripts were sent that hold this part and were not answered. */
    public int scripts(String part) {
        return (int) scripts.stream()
                .filter(script -> script.getInvocation().getExpression().contains(part))
                .count();
    }

    /** Presses a key that a part of the page has claimed for itself. */
    public TestScreen key(Component part, String key) {
        JsonObject data = Json.createObject();
        data.put("event.detail", key);
        act(() -> part.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(part.getElement(), "pb-key", data)));
        return this;
    }

    private static <T extends Component> T button(Class<T> type, String begins) {
        List<Component> found = buttons(begins);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " buttons begin with " + begins + ": "
                    + found.stream().map(TestScreen::words).toList());
        }
        return type.cast(found.get(0));
    }

    private static List<Component> buttons(String begins) {
        return _find(
                Component.class,
                spec -> spec.withPredicate(component -> component instanceof ClickNotifier<?>
                        && component.getElement().getTag().endsWith("button")
                        && words(component).startsWith(begins)));
    }

    private static HasValue<?, ?> field(String name) {
        List<Component> found = _find(
                Component.class,
                spec -> spec.withPredicate(
                        component -> component instanceof HasValue<?, ?> && isNamed(component, name)));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " fields are named " + name);
        }
        return (HasValue<?, ?>) found.get(0);
    }

    private static boolean isNamed(Component field, String name) {
        Element element = field.getElement();
        return name.equals(element.getProperty("label"))
                || name.equals(element.getProperty("accessibleName"))
                || field.getId().filter(name::equals).isPresent();
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        read(element, words);
        return words.toString();
    }

    private static void read(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText());
        } else if (element.isVisible()) {
            property(element, "label").ifPresent(words::append);
            property(element, "innerHTML")
                    .ifPresent(html -> words.append(Jsoup.parse(html).text()));
            element.getChildren().forEach(child -> read(child, words));
            property(element, "helperText").ifPresent(words::append);
        }
    }

    private static Optional<String> property(Element element, String name) {
        return Optional.ofNullable(element.getProperty(name));
    }

    /** A request that knows who is signed in, as Spring Security's filter makes it. */
    private static final class SignedIn extends FakeRequest {

        private final Authentication person;

        private SignedIn(HttpSession session, Authentication person) {
            super(session);
            this.person = person;
            setUserInRole((principal, role) -> person != null
                    && person.getAuthorities().stream()
                            .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + role)));
        }

        @Override
        public Principal getUserPrincipal() {
            return person;
        }
    }
}
