/** What cases needs from the modules above. */
@NamedInterface("spi")
@NullMarked
package org.postbag.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
