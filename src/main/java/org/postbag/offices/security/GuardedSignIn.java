package org.postbag.offices.security;

import org.postbag.offices.StaffSignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks e-mail and password, at the page and at the operator's HTTP Basic alike, as long as the throttle lets it. */
@Component
class GuardedSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider accounts;
    private final SignInThrottle throttle;

    GuardedSignIn(StaffSignIn staff, PasswordEncoder passwords, SignInThrottle throttle) {
        this.throttle = throttle;
        // It takes as long for an unknown account as for a wrong password.
        accounts = new DaoAuthenticationProvider(staff);
        accounts.setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (!throttle.take(account, address)) {
            throw new TooManyTries();
        }
        Authentication person = accounts.authenticate(attempt);
        throttle.giveBack(account, address);
        return person;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
