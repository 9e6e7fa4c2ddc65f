/** Camunda Cockpit for compliance officers and managers: one sign-in, one office, read only. */
@NullMarked
package org.postbag.workflow.cockpit;

import org.jspecify.annotations.NullMarked;
