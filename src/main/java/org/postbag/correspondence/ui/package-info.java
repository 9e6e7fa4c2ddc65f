/** Writing letters and notes on the case page. */
@NullMarked
package org.postbag.correspondence.ui;

import org.jspecify.annotations.NullMarked;
