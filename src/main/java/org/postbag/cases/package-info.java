/** The case file: reference, category, owner, clocks, notes and the one timeline. */
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "kernel",
            "uikit",
            "offices",
            "privacy",
            "workflow",
            "workflow :: forms",
            "workflow :: ui",
            "constituents"
        })
@NullMarked
package org.postbag.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
