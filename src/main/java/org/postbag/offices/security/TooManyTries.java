package org.postbag.offices.security;

import org.springframework.security.core.AuthenticationException;

/** Sign-in was not tried, because there were too many failures shortly before. */
class TooManyTries extends AuthenticationException {

    TooManyTries() {
        super("Too many tries. Wait a minute, then try again.");
    }
}
