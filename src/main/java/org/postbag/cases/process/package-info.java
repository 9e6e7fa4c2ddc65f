/** The process {@code case}: its words in Java, and the steps it asks the case file to take. */
@NullMarked
package org.postbag.cases.process;

import org.jspecify.annotations.NullMarked;
