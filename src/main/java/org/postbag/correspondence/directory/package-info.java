/** Organisations that offices write to for their constituents: the installation's list, and what each office adds to it. */
@NamedInterface("directory")
@NullMarked
package org.postbag.correspondence.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
