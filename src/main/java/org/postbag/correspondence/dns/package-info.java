/** What the world's DNS says about the address an office writes under, and what that means for its letters (law.md EM-7). */
@NamedInterface("dns")
@NullMarked
package org.postbag.correspondence.dns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
