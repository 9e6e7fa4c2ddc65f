/** Benchmarks: ratios within one run, printed and written as JSON. */
@NullMarked
package org.postbag.bench;

import org.jspecify.annotations.NullMarked;
