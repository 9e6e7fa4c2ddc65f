package org.postbag.workflow.deploy;

/** Processes, decisions or forms were deployed on this node; what is remembered about them is out of date. */
public record ProcessesDeployed() {}
