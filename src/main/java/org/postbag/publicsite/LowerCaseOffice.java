package org.postbag.publicsite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads an address typed in capitals, as from a poster or with a telephone's first letter, to the office it means. */
@Component
class LowerCaseOffice extends OncePerRequestFilter {

    private static final Pattern ADDRESS =
            Pattern.compile("/" + PublicAddresses.ROOT + "/(?<office>[A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*)(?<page>/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> meant = meant(request);
        if (meant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, meant.get());
        // The page may be a secret one.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The page keeps its letters: a tracking address means them. */
    private static Optional<String> meant(HttpServletRequest request) {
        String base = request.getContextPath();
        Matcher found = ADDRESS.matcher(request.getRequestURI().substring(base.length()));
        if (!found.matches()) {
            return Optional.empty();
        }
        String page = found.group("page") == null ? "" : found.group("page");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Optional.of(base + "/" + PublicAddresses.ROOT + "/"
                + found.group("office").toLowerCase(Locale.ROOT) + page + query);
    }
}
