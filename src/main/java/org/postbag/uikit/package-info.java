/** Small Vaadin parts that every screen shares: badges, day strips, empty states, the error handler. */
@ApplicationModule(
        displayName = "UI kit",
        allowedDependencies = {"kernel"})
@NullMarked
package org.postbag.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
