package org.postbag.workflow;

/**
 * What erasing a case in the engine came to, for the certificate (law.md RT-12).
 *
 * @param erased how many rows the engine and the task list held of the case
 * @param remaining how many of them a second count found afterwards
 */
public record EngineErasure(int erased, int remaining) {}
