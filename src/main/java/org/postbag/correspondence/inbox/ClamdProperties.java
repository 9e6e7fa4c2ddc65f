package org.postbag.correspondence.inbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the virus scanner ClamAV listens.
 *
 * @param host of its daemon; without one nothing is scanned, and every file says so
 * @param port of its daemon
 * @param timeout for connecting and for each answer
 * @param longest time for one file, after which it waits to be asked about again
 */
@ConfigurationProperties("postbag.clamd")
record ClamdProperties(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("1m") Duration timeout,
        @DefaultValue("5m") Duration longest) {

    boolean isOn() {
        return host != null && !host.isBlank();
    }
}
