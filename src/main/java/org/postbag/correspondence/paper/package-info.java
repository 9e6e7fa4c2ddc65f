/** Letters on paper: print-ready PDF on the office's letterhead, and an office's own Word files with merge fields. Knows no cases. */
@NamedInterface("paper")
@NullMarked
package org.postbag.correspondence.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
