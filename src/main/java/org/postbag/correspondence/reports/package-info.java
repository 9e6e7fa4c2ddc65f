/** What an office's relay tells of letters by webhook (law.md EM-6). */
@NullMarked
package org.postbag.correspondence.reports;

import org.jspecify.annotations.NullMarked;
