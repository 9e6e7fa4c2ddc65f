/** Building blocks of the test processes. */
@NullMarked
package org.postbag.workflow.process;

import org.jspecify.annotations.NullMarked;
