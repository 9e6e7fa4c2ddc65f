/** How the engine is set up: one office per job and instance, safe expressions, plain variables, nothing foreign run. */
@NullMarked
package org.postbag.workflow.engine;

import org.jspecify.annotations.NullMarked;
