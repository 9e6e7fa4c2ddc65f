/** Letters of a case: acknowledgements, replies with approval and undo window, and their delivery by e-mail. */
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "kernel",
            "uikit",
            "offices",
            "privacy",
            "workflow",
            "constituents",
            "cases",
            "cases :: spi",
            "cases :: ui-spi",
            "cases :: ui"
        })
@NullMarked
package org.postbag.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
