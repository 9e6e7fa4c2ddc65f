/** Offices, the people who work in them, their roles, sign-in, and the binding of each transaction to one office. */
@ApplicationModule(
        displayName = "Offices",
        allowedDependencies = {"kernel"})
@NullMarked
package org.postbag.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
