/** What the engine calls of correspondence, and the backing class of process {@code correspondence}. */
@NullMarked
package org.postbag.correspondence.process;

import org.jspecify.annotations.NullMarked;
