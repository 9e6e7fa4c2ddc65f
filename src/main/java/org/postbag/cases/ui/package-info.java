/** The case page, the list of cases and the task list. */
@NamedInterface("ui")
@NullMarked
package org.postbag.cases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
