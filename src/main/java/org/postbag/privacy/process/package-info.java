/** The process {@code retention}: the steps it asks privacy to take. */
@NullMarked
package org.postbag.privacy.process;

import org.jspecify.annotations.NullMarked;
