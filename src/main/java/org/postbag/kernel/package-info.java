/** Words every module uses: ids, the current office, value types, the clock, working days, and contracts owned below. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.postbag.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
