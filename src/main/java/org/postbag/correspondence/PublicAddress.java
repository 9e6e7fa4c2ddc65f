package org.postbag.correspondence;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which residents reach this installation, for links in letters: {@code postbag.public-url}, or without it
 * this machine's own port.
 */
@Component
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        String base = environment.getProperty("postbag.public-url", "");
        if (base.isBlank()) {
            String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            base = "http://localhost:" + port;
        }
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
