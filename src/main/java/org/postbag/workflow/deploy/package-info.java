/** Brings the shipped processes, decision tables and forms into the engine when the application starts. */
@NullMarked
package org.postbag.workflow.deploy;

import org.jspecify.annotations.NullMarked;
