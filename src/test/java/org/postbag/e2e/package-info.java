/** Journeys through the running application in a real browser. */
@NullMarked
package org.postbag.e2e;

import org.jspecify.annotations.NullMarked;
