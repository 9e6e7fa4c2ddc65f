/** Postbag: casework for elected representatives. */
@NullMarked
package org.postbag;

import org.jspecify.annotations.NullMarked;
