package org.postbag.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.springframework.web.filter.OncePerRequestFilter;

/** The bare address leads to where a person works. A filter, because Vaadin speaks to the same address with a parameter of its own. */
class HomeFilter extends OncePerRequestFilter {

    private static final Set<String> HOME = Set.of("/", "/staff", "/staff/");
    private static final String VAADIN = "v-r";

    private final CurrentStaff staff;

    HomeFilter(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("GET") || request.getParameter(VAADIN) != null || !HOME.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String target =
                staff.principal().isEmpty() ? "login" : staff.has(Role.OPERATOR) ? OperatorView.ROUTE : "staff/tasks";
        response.sendRedirect(request.getContextPath() + "/" + target);
    }
}
