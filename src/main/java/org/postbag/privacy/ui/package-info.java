/** Screens of those who answer for what the office keeps and erases. */
@NullMarked
package org.postbag.privacy.ui;

import org.jspecify.annotations.NullMarked;
