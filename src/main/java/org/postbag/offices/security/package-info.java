/** Who may reach which address, and how sign-in is guarded. */
@NullMarked
package org.postbag.offices.security;

import org.jspecify.annotations.NullMarked;
