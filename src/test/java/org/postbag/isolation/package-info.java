/** No office reaches another's data through any repository or service, whoever calls it and from where. */
@NullMarked
package org.postbag.isolation;

import org.jspecify.annotations.NullMarked;
