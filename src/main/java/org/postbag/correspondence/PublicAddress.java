package org.postbag.correspondence;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which residents reach this installation, for links in letters: {@code postbag.public-url}, or without it
 * this machine's own port.
 */
@Component
public class PublicAddress {

    private final Environment environment;
    private volatile @Nullable String known;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        String base = known;
        return (base == null ? find() : base) + path;
    }

    /** Settings do not change while the program runs; the port is known once the server listens. */
    private String find() {
        String told = environment.getProperty("postbag.public-url", "");
        String listening = environment.getProperty("local.server.port", "");
        String base = told;
        if (told.isBlank()) {
            base = "http://localhost:"
                    + (listening.isEmpty() ? environment.getProperty("server.port", "8080") : listening);
        }
        String found = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (!told.isBlank() || !listening.isEmpty()) {
            known = found;
        }
        return found;
    }
}
