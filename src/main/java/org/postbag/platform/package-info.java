/** What the installation stands on when nothing else is configured: an embedded PostgreSQL and a loopback mail server. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel"})
@NullMarked
package org.postbag.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
