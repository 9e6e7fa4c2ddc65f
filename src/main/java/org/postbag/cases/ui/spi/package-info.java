/** What the case page shows but does not own. */
@NamedInterface("ui-spi")
@NullMarked
package org.postbag.cases.ui.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
