/** A module that allows itself everything. */
@NullMarked
@ApplicationModule
package violations.code.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
