/** Forms as managers draw them: reading form-js files, finding an office's own version, and checking what was filled in. */
@NamedInterface("forms")
@NullMarked
package org.postbag.workflow.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
