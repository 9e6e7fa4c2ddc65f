/** Texts that an office writes again and again, with gaps that are filled for each letter. Knows no cases. */
@NamedInterface("templates")
@NullMarked
package org.postbag.correspondence.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
