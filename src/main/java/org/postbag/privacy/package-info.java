/** Retention periods, holds, erasure and the certificates that prove it. */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"kernel", "uikit", "offices", "workflow"})
@NullMarked
package org.postbag.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
