package org.postbag.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.Incident;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** What is answered to a request that failed outside the screens: the right status and a page in the look, never a stack trace. */
@Controller
class PlainErrors implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable problem = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (problem != null && DisconnectedClientHelper.isClientDisconnectedException(problem)) {
            // Nobody is there any more.
            return;
        }
        HttpStatus status = statusOf(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE || (problem != null && Incident.isRecordsAway(problem))) {
            RecordsAwayFilter.write(request, response);
            return;
        }
        response.setStatus(status.value());
        if (!wantsPage(request)) {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write(status.getReasonPhrase());
            return;
        }
        String base = request.getContextPath();
        send(response, page(base, status, problem));
    }

    private static String page(String base, HttpStatus status, Throwable problem) {
        if (status == HttpStatus.NOT_FOUND) {
            return PlainPage.html(base, "", Drawing.ENVELOPE, ErrorWords.NOT_FOUND, ErrorWords.CHECK_ADDRESS, "");
        }
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.UNAUTHORIZED) {
            return PlainPage.html(
                    base,
                    "",
                    Drawing.ENVELOPE,
                    ErrorWords.DENIED,
                    ErrorWords.ASK_MANAGER,
                    PlainPage.link(base + "/", "Back to your tasks"));
        }
        if (status.is4xxClientError()) {
            return PlainPage.html(
                    base,
                    "",
                    Drawing.TORN,
                    ErrorWords.UNREADABLE,
                    "What the browser sent was not complete. Go back and try again.",
                    "");
        }
        String number = problem == null ? "" : " If it happens again, tell us this number: " + Incident.log(problem);
        return PlainPage.html(
                base, "", Drawing.TORN, ErrorWords.FAILED, "The fault is ours. Try again in a minute." + number, "");
    }

    /** Whether a person waits for the answer, rather than a script. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static void send(HttpServletResponse response, String html) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(html);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Asked for directly, the page of errors is an address like any that does not exist.
        return code == null ? HttpStatus.NOT_FOUND : status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
