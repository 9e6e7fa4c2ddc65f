/** The only home of the process engine: starting and correlating processes, the task inbox, forms, Cockpit. */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"kernel", "uikit", "offices"})
@NullMarked
package org.postbag.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
