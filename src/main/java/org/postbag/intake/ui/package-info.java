/** Taking down enquiries that do not come through the website. */
@NullMarked
package org.postbag.intake.ui;

import org.jspecify.annotations.NullMarked;
