/** The engine as the modules see it: starts, messages, timers, decisions and erasure, always for one office. */
@NullMarked
package org.postbag.workflow.runtime;

import org.jspecify.annotations.NullMarked;
