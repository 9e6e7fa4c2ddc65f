package org.postbag.workflow;

/**
 * Borne by an exception of a building block when trying again as things stand is of no use: the step's tries end at once, and it
 * becomes somebody's task.
 */
public interface FinalFailure {}
