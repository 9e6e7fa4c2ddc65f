/** Shows what the application does while its database is away, and that it goes on by itself afterwards. */
@NullMarked
package org.postbag.outage;

import org.jspecify.annotations.NullMarked;
