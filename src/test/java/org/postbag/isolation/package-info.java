/** No office reaches another's data through any repository, whoever calls it and from where. */
@NullMarked
package org.postbag.isolation;

import org.jspecify.annotations.NullMarked;
