/** Forms on the screen: the fields of a form for staff and residents, and the editor in which managers draw forms. */
@NamedInterface("ui")
@NullMarked
package org.postbag.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
