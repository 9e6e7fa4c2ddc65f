/** Shows that a kill of the application at any moment loses nothing and doubles nothing. */
@NullMarked
package org.postbag.kill;

import org.jspecify.annotations.NullMarked;
