/** Writes and reads the inbox: one row per open task and per failed step, in the engine's transaction. */
@NullMarked
package org.postbag.workflow.inbox;

import org.jspecify.annotations.NullMarked;
