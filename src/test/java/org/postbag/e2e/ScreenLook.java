package org.postbag.e2e;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Looks at a screen in the sizes and colours people have it in: what axe finds, what runs out sideways, what the browser
 * complains about. A picture of each look is left below {@code target/screens} for whoever wants to see it.
 */
public final class ScreenLook {

    private static final Path PICTURES = Path.of("target", "screens");

    /** Pictures are for people, and take as long as looking does: {@code -Dpostbag.pictures=true} takes them. */
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("postbag.pictures");

    /**
     * Chromium tells of every answer that is no success, also where "not found" is the right answer; Flow repeats what it says
     * on the page when a visit has ended.
     */
    private static final Pattern RIGHTLY_SAID =
            Pattern.compile("status of 40[34]|Response didn't contain a server id|Your visit has ended|by a cookie");

    /** The server has answered everything that was asked, and what it sent is drawn. */
    private static final String AT_REST =
            """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              return document.readyState === 'complete' && clients.every(each => !each.isActive?.())
                && !document.querySelector('.v-loading-indicator.second, .v-loading-indicator.third');
            }""";

    /** Colours of labels and hints fade over; half way they can be read by nobody. */
    private static final String COLOURS_CHANGED =
            """
            async () => {
              const roots = [document];
              for (const root of roots) {
                root.querySelectorAll('*').forEach(each => { if (each.shadowRoot) roots.push(each.shadowRoot); });
              }
              const fading = roots.flatMap(root => root.getAnimations()).filter(each => each instanceof CSSTransition);
              await Promise.allSettled(fading.map(each => each.finished));
            }
            """;

    private static final String TWO_FRAMES =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    /** The page itself, the staff frame also downwards, and every part that scrolls, but what is drawn in the form editor: that is bpmn.io's. */
    private static final String RUNS_OUT =
            """
            () => {
              const found = [];
              const name = node => node.localName + (node.id ? '#' + node.id : '')
                + [...node.classList].map(each => '.' + each).join('');
              if (document.documentElement.scrollWidth > innerWidth)
                found.push('the page: ' + document.documentElement.scrollWidth + ' > ' + innerWidth);
              if (document.querySelector('.pb-main') && document.documentElement.scrollHeight > innerHeight)
                found.push('the frame, downwards: ' + document.documentElement.scrollHeight + ' > ' + innerHeight);
              for (const node of document.querySelectorAll('body *')) {
                if (node.closest('.pb-form-drawing') || !node.checkVisibility()) continue;
                const style = getComputedStyle(node);
                const scrolls = ['auto', 'scroll'].includes(style.overflowX) && style.position !== 'absolute';
                if (scrolls && node.scrollWidth > node.clientWidth + 1)
                  found.push(name(node) + ': ' + node.scrollWidth + ' > ' + node.clientWidth);
              }
              return found;
            }""";

    private static final String COLOUR =
            """
            dark => {
              if (dark) document.documentElement.setAttribute('theme', 'dark');
              else document.documentElement.removeAttribute('theme');
            }""";

    private final Map<Page, List<String>> complaints = new HashMap<>();

    /** How wide the window is. */
    public enum Size {
        WIDE(1440, 900),
        NARROW(390, 844);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** From now on remembers what the browser says about the page. */
    public Page watch(Page page) {
        List<String> said = new ArrayList<>();
        complaints.put(page, said);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.onPageError(said::add);
        page.onConsoleMessage(message -> hear(message, said));
        return page;
    }

    private static void hear(ConsoleMessage message, List<String> said) {
        if (message.type().equals("error")
                && !RIGHTLY_SAID.matcher(message.text()).find()) {
            said.add(message.text());
        }
    }

    /** Waits until the page is drawn and nothing is on its way. */
    public static void settle(Page page) {
        page.waitForFunction(AT_REST);
        page.evaluate(TWO_FRAMES);
        page.evaluate(COLOURS_CHANGED);
    }

    /**
     * Looks at the page as it stands.
     *
     * @param name of the screen, for the pictures
     * @param dark whether there are dark colours as well
     * @return what is wrong with it; empty when all is well
     */
    public List<String> at(Page page, String name, boolean dark, List<Size> sizes) {
        List<String> problems = new ArrayList<>();
        for (Size size : sizes) {
            page.setViewportSize(size.width, size.height);
            for (boolean inDark : dark ? List.of(false, true) : List.of(false)) {
                page.evaluate(COLOUR, inDark);
                settle(page);
                String look = name + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + (inDark ? "-dark" : "");
                if (TAKES_PICTURES) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(look + ".png"))
                            .setFullPage(true));
                }
                List<String> barriers = inDark ? Chromium.barriersOfColour(page) : Chromium.barriers(page);
                barriers.forEach(barrier -> problems.add(look + ": " + barrier));
                if (!inDark) {
                    ((List<?>) page.evaluate(RUNS_OUT)).forEach(part -> problems.add(look + " runs out, " + part));
                }
            }
        }
        page.setViewportSize(Size.WIDE.width, Size.WIDE.height);
        page.evaluate(COLOUR, false);
        List<String> said = complaints.getOrDefault(page, new ArrayList<>());
        said.forEach(words -> problems.add(name + " in the console: " + words));
        said.clear();
        return problems;
    }
}
