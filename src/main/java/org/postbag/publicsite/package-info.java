/** What residents see: an office's public pages, the report form, confirmation, tracking and privacy notice. */
@ApplicationModule(
        displayName = "Public site",
        allowedDependencies = {
            "kernel",
            "uikit",
            "offices",
            "privacy",
            "workflow",
            "workflow :: forms",
            "workflow :: ui",
            "intake"
        })
@NullMarked
package org.postbag.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
