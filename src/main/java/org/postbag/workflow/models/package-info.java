/** What a process model or decision table may contain: what is safe to run, and what Postbag's conventions ask for. */
@NullMarked
package org.postbag.workflow.models;

import org.jspecify.annotations.NullMarked;
