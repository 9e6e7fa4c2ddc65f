/** What correspondence needs from the modules above it. */
@NamedInterface("spi")
@NullMarked
package org.postbag.correspondence.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
