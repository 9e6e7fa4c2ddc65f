/** The staff frame: navigation, sign-in page, and the switch between offices. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"kernel", "uikit", "offices", "workflow"})
@NullMarked
package org.postbag.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
