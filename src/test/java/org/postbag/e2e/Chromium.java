package org.postbag.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium, without a window. It is closed with everything opened in it. Where there is none, the test is skipped
 * and says so.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Rules of those that look at colours, with which dark differs from light. */
    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Only what is wrong is brought here: what is right is many times as much. */
    private static final String BARRIERS =
            """
            async which => {
              const found = await axe.run(document, {runOnly: which, resultTypes: ['violations']});
              return found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.target).join(', '));
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> requestsElsewhere = new ArrayList<>();

    /** @param address where the application is, such as {@code http://127.0.0.1:8080} */
    public Chromium(String address) {
        this.address = address;
        Path program = Stream.concat(Stream.ofNullable(System.getenv("POSTBAG_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(program != null, "No Chromium here: set POSTBAG_CHROMIUM to run the browser tests");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // Patience, not speed: how quick a page is shows the benchmark, and a test machine may be busy.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A page of somebody who has not been here before. */
    public Page page(int width, int height) {
        BrowserContext person = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
        person.setDefaultTimeout(PATIENCE_MILLIS);
        person.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        Page page = person.newPage();
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                requestsElsewhere.add(url);
            }
        });
        return page;
    }

    /** A page of a member of staff who has signed in. */
    public Page signedIn(String email, String password) {
        Page page = page(1440, 900);
        page.navigate(address + "/login");
        signIn(page, email, password);
        return page;
    }

    /** Signs in at the sign-in page, wherever it leads to. */
    public static void signIn(Page page, String email, String password) {
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Requests that went anywhere else than to the application; there should never be one. */
    public List<String> requestsElsewhere() {
        return List.copyOf(requestsElsewhere);
    }

    /** What axe finds on the page as it stands (WCAG 2.2 A and AA), each as rule and places; empty when all is well. */
    public static List<String> barriers(Page page) {
        return barriers(page, Map.of("type", "tag", "values", TAGS));
    }

    /** Of these, what lies in the colours alone: enough for a page that was looked at in other colours. */
    public static List<String> barriersOfColour(Page page) {
        return barriers(page, Map.of("type", "rule", "values", ABOUT_COLOURS));
    }

    private static List<String> barriers(Page page, Map<String, Object> which) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(BARRIERS, which))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
