package org.postbag.correspondence.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.postbag.correspondence.LetterStillLeaving;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where relays report what became of mails: a public address without session, form token or cookie; what counts is the signature.
 * Limited in size, and for each sender in number.
 */
@Controller
class RelayWebhooks {

    private static final int MOST_BYTES = 64 * 1024;

    private final Offices offices;
    private final RelayReports reports;
    private final WebhookLimit limit;

    RelayWebhooks(Offices offices, RelayReports reports, WebhookLimit limit) {
        this.offices = offices;
        this.reports = reports;
        this.limit = limit;
    }

    /** The installation's relay, of letters of every office that has none of its own. */
    @PostMapping("/hooks/relay")
    ResponseEntity<Void> takeInstallations(HttpServletRequest request) throws IOException {
        return limit.mayAsk(request.getRemoteAddr())
                ? take(request, reports::takeInstallations)
                : answer(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** An office's own relay. */
    @PostMapping("/hooks/relay/{office}")
    ResponseEntity<Void> take(@PathVariable String office, HttpServletRequest request) throws IOException {
        if (!limit.mayAsk(request.getRemoteAddr())) {
            return answer(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Office> whose = offices.bySlug(office);
        if (whose.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        return take(
                request,
                (signature, body) -> TenantContext.callIn(whose.get().id(), () -> reports.take(signature, body)));
    }

    private static ResponseEntity<Void> take(HttpServletRequest request, BiPredicate<SvixSignature, byte[]> reader)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        SvixSignature signature = new SvixSignature(
                header(request, "svix-id"), header(request, "svix-timestamp"), header(request, "svix-signature"));
        try {
            return answer(reader.test(signature, body) ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED);
        } catch (LetterStillLeaving tooEarly) {
            // The relay was quicker than our commit; it reports again.
            return answer(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** Nothing is to be read here. In no words: whoever comes is no person. */
    @RequestMapping({"/hooks/relay", "/hooks/relay/{office}"})
    ResponseEntity<Void> other() {
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .build();
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
