/** Files as such: of which kinds they may be, how they are kept in pieces, and how they are handed out. Knows no letters. */
@NullMarked
package org.postbag.correspondence.files;

import org.jspecify.annotations.NullMarked;
