/** Figures of the installation for whoever watches over it: counts by office and state, never a person or a case. */
@ApplicationModule(
        displayName = "Metrics",
        allowedDependencies = {"kernel", "offices", "workflow", "cases", "correspondence"})
@NullMarked
package org.postbag.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
