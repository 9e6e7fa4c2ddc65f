/** The log of who did what, kept for three years; it listens, and nobody depends on it. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "uikit", "offices"})
@NullMarked
package org.postbag.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
