package org.postbag.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import org.jsoup.nodes.Element;
import org.postbag.kernel.StaffId;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffPreferences;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.AddressCheck;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Sets up the empty page before any screen is in it: language, the person's colours, and a real 404 for an address that leads
 * nowhere. When a session has ended, the page is loaded again, which leads to sign-in. Residents see no staff colours, whoever is
 * signed in.
 */
@Component
class PageFrame implements VaadinServiceInitListener {

    private static final String PUBLIC = "o/";

    private final transient CurrentStaff staff;
    private final transient StaffDirectory directory;
    private final transient List<AddressCheck> checks;

    PageFrame(CurrentStaff staff, StaffDirectory directory, List<AddressCheck> checks) {
        this.staff = staff;
        this.directory = directory;
        this.checks = checks;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::prepare);
        event.getSource().setSystemMessagesProvider(info -> messages());
    }

    private void prepare(IndexHtmlResponse page) {
        String address = page.getVaadinRequest().getPathInfo();
        String path = address == null ? "" : address.replaceFirst("^/", "");
        Element html = page.getDocument().getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", "en-GB");
            if (!path.startsWith(PUBLIC)) {
                staff.principal().map(StaffPrincipal::id).ifPresent(id -> dress(html, id));
            }
        }
        RouteRegistry routes = page.getVaadinRequest().getService().getRouter().getRegistry();
        if (!routes.getNavigationRouteTarget(path).hasTarget()
                || checks.stream().anyMatch(check -> !check.exists(path))) {
            page.getVaadinResponse().setStatus(HttpStatus.NOT_FOUND.value());
        }
    }

    private void dress(Element html, StaffId person) {
        StaffPreferences liked;
        try {
            liked = directory.preferencesOf(person);
        } catch (DataAccessException away) {
            // Colours are not worth an error: the screen itself will say that the database does not answer.
            return;
        }
        if (liked.dark()) {
            html.attr("theme", "dark");
        }
        html.attr("data-keys", liked.shortcuts() ? "on" : "off");
    }

    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("This page could not be shown");
        messages.setInternalErrorMessage(
                "The fault is ours. Choose this message or press Escape to load the page again.");
        messages.setCookiesDisabledCaption("Your visit has ended");
        messages.setCookiesDisabledMessage(
                "Postbag knows you from page to page by a cookie, and your browser has not sent it: it was deleted, or"
                        + " cookies are switched off. Choose this message to load the page again.");
        return messages;
    }
}
