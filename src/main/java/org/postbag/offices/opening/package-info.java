/** The first steps of an installation: its operator, and offices opened from the command line. */
@NullMarked
package org.postbag.offices.opening;

import org.jspecify.annotations.NullMarked;
