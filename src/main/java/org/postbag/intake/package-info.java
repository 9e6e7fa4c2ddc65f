/** Channels to cases: public reports, enquiries taken by phone, letter or surgery, and the tracking page. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "uikit",
            "offices",
            "privacy",
            "workflow",
            "workflow :: forms",
            "workflow :: ui",
            "constituents",
            "cases",
            "cases :: ui",
            "correspondence",
            "correspondence :: inbox",
            "correspondence :: spi"
        })
@NullMarked
package org.postbag.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
