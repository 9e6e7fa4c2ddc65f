package org.postbag.workflow.cockpit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives one answer for what is missing and for what is another office's. The engine itself says of the latter that it "belongs
 * to no authenticated tenant", which tells a stranger that it exists.
 */
class MissingOrForeign extends OncePerRequestFilter {

    /** How the engine says of something that it is another office's, or that there is none. */
    private static final List<String> NOTHING_HERE =
            List.of("no authenticated tenant", "\"type\":\"NullValueException\"", "No job found with id");

    private static final String ANSWER = "{\"type\":\"RestException\",\"message\":\"There is no such thing here.\"}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (HttpStatus.valueOf(held.getStatus()).isError() && isNothingHere(held)) {
            held.resetBuffer();
            held.setStatus(HttpStatus.NOT_FOUND.value());
            held.setContentType(MediaType.APPLICATION_JSON_VALUE);
            held.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
        }
        held.copyBodyToResponse();
    }

    private static boolean isNothingHere(ContentCachingResponseWrapper held) {
        if (held.getStatus() == HttpStatus.NOT_FOUND.value()) {
            return true;
        }
        String body = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
        return NOTHING_HERE.stream().anyMatch(body::contains);
    }
}
