/** Binds each database transaction to the current office, for Hibernate and for PostgreSQL. */
@NullMarked
package org.postbag.offices.tenancy;

import org.jspecify.annotations.NullMarked;
