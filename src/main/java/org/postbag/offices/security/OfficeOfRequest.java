package org.postbag.offices.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.StaffPrincipal;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the signed-in person's active office for the length of a request, before any transaction opens. */
class OfficeOfRequest extends OncePerRequestFilter {

    private final CurrentStaff staff;

    OfficeOfRequest(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<OfficeId> office = staff.principal().flatMap(StaffPrincipal::activeOffice);
        if (office.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            TenantContext.runIn(office.get(), () -> proceed(request, response, chain));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (WrappedServletException wrapped) {
            throw wrapped.cause;
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (ServletException problem) {
            throw new WrappedServletException(problem);
        }
    }

    private static final class WrappedServletException extends RuntimeException {
        private final ServletException cause;

        private WrappedServletException(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
