package org.postbag.workflow.cockpit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives one answer for what is missing and for what is another office's. The engine itself says of the latter that it "belongs
 * to no authenticated tenant", which tells a stranger that it exists; and it counts what runs of another office's model, to none.
 */
class MissingOrForeign extends OncePerRequestFilter {

    /** How the engine says of something that it is another office's, or that there is none. */
    private static final List<String> NOTHING_HERE =
            List.of("no authenticated tenant", "\"type\":\"NullValueException\"", "No job found with id");

    private static final Pattern STATISTICS = Pattern.compile(".*/process-definition/([^/]+)/statistics");

    private static final String ANSWER = "{\"type\":\"RestException\",\"message\":\"There is no such thing here.\"}";

    private final RepositoryService models;

    MissingOrForeign(RepositoryService models) {
        this.models = models;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        boolean refused = HttpStatus.valueOf(held.getStatus()).isError();
        if (refused ? isNothingHere(held) : countsForeign(request)) {
            held.resetBuffer();
            held.setStatus(HttpStatus.NOT_FOUND.value());
            held.setContentType(MediaType.APPLICATION_JSON_VALUE);
            held.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
        }
        held.copyBodyToResponse();
    }

    private boolean countsForeign(HttpServletRequest request) {
        Matcher statistics = STATISTICS.matcher(request.getRequestURI());
        if (!statistics.matches()) {
            return false;
        }
        ProcessDefinition model = models.createProcessDefinitionQuery()
                .processDefinitionId(URLDecoder.decode(statistics.group(1), StandardCharsets.UTF_8))
                .singleResult();
        String office = TenantContext.current().map(OfficeId::toString).orElse("");
        return model != null
                && model.getTenantId() != null
                && !model.getTenantId().equals(office);
    }

    private static boolean isNothingHere(ContentCachingResponseWrapper held) {
        if (held.getStatus() == HttpStatus.NOT_FOUND.value()) {
            return true;
        }
        String body = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
        return NOTHING_HERE.stream().anyMatch(body::contains);
    }
}
