/** The people who write to an office, or on whose behalf somebody writes. */
@ApplicationModule(
        displayName = "Constituents",
        allowedDependencies = {"kernel", "uikit", "offices", "privacy"})
@NullMarked
package org.postbag.constituents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
