/** What people may write in FEEL, wherever they write it. */
@NullMarked
package org.postbag.workflow.feel;

import org.jspecify.annotations.NullMarked;
