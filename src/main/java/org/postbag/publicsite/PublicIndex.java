package org.postbag.publicsite;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.shared.communication.PushMode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.postbag.offices.Office;
import org.springframework.stereotype.Component;

/**
 * What is special about the first HTML of a public page, before any screen is built: its language, name and status, what
 * search engines may keep, that no address leaks (draft and tracking addresses are secrets), and another way to reach the
 * office where scripts do not run.
 *
 * <p>Public pages have no push connection.
 */
@Component
class PublicIndex implements VaadinServiceInitListener {

    private static final String PREFIX = PublicAddresses.ROOT + "/";

    private final PublicHeads heads;

    PublicIndex(PublicHeads heads) {
        this.heads = heads;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        event.addIndexHtmlRequestListener(this::describe);
        service.addUIInitListener(init -> {
            // Not by @Push on the application: that would be applied again after this.
            boolean quiet = isPublic(VaadinRequest.getCurrent());
            init.getUI().getPushConfiguration().setPushMode(quiet ? PushMode.DISABLED : PushMode.AUTOMATIC);
        });
    }

    /** Whether a request asks for a public page, or for the screen of one: then the address is a parameter. */
    private static boolean isPublic(@Nullable VaadinRequest request) {
        if (request == null) {
            return false;
        }
        String location = request.getParameter("location");
        return path(location == null ? request.getPathInfo() : location).startsWith(PREFIX);
    }

    private static String path(@Nullable String address) {
        if (address == null) {
            return "";
        }
        return address.startsWith("/") ? address.substring(1) : address;
    }

    private void describe(IndexHtmlResponse response) {
        String path = path(response.getVaadinRequest().getPathInfo());
        if (!(path + "/").startsWith(PREFIX)) {
            return;
        }
        PublicHeads.Head head = heads.of(path);
        response.getVaadinResponse().setStatus(head.status());
        response.getVaadinResponse().setHeader("Referrer-Policy", "no-referrer");
        Document page = response.getDocument();
        Element html = page.selectFirst("html");
        if (html != null) {
            html.attr("lang", "en-GB").attr("data-face", "public");
        }
        page.title(head.title());
        meta(page, "description", head.description());
        meta(page, "referrer", "no-referrer");
        if (!head.indexed()) {
            meta(page, "robots", "noindex, nofollow");
            response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        // First, because the place of the screens takes a whole window even when empty.
        page.body().prepend(withoutScripts(head));
    }

    private static void meta(Document page, String name, String content) {
        page.head().appendElement("meta").attr("name", name).attr("content", content);
    }

    private static String withoutScripts(PublicHeads.Head head) {
        Element block = new Element("noscript");
        Element text = block.appendElement("main");
        text.appendElement("h1").text(head.title());
        text.appendElement("p").text(head.description());
        text.appendElement("p")
                .text(
                        "This site needs JavaScript, which is switched off or did not load. You can reach us without it.");
        head.office().ifPresent(office -> contact(text, office));
        text.appendElement("p").text("In danger now? Call 999.");
        return block.outerHtml();
    }

    private static void contact(Element text, Office office) {
        Element ways = text.appendElement("ul");
        if (!office.phone().isBlank()) {
            ways.appendElement("li").text("Phone: " + office.phone());
        }
        if (!office.address().isBlank()) {
            ways.appendElement("li").text("Post: " + office.representative() + ", " + office.address());
        }
        ways.appendElement("li")
                .text("Email: ")
                .appendElement("a")
                .attr("href", "mailto:" + office.email())
                .text(office.email());
    }
}
