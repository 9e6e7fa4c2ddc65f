/**
 * The only home of the process engine: starting and correlating processes, the task inbox, forms, Cockpit.
 *
 * <p>What a model can call is a <em>building block</em>: a bean that implements {@code JavaDelegate}, annotated
 * {@link org.postbag.workflow.BuildingBlock} with its name, in the {@code process} package of the module that owns the
 * capability. Nothing else can be named in a model, and expressions see variables only. A process has a backing class whose
 * name ends with {@code Process}; it holds the process's variables as {@link org.postbag.workflow.ProcessVariable}.
 */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"kernel", "uikit", "offices"})
@NullMarked
package org.postbag.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
