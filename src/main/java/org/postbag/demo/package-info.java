/** Demo offices, staff and cases for a first look; absent in production. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "offices",
            "workflow",
            "workflow :: forms",
            "privacy",
            "constituents",
            "cases",
            "correspondence",
            "correspondence :: inbox",
            "correspondence :: templates",
            "correspondence :: directory",
            "intake",
            "platform"
        })
@NullMarked
package org.postbag.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
