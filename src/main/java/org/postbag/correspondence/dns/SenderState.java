package org.postbag.correspondence.dns;

/**
 * Under which address an office's letters leave now, and why, for whoever manages it.
 *
 * @param sentence the whole of it
 * @param needsWork whether something is to be done about it
 * @param ownRelay whether the office has a mail server of its own, so that it has to say by what DNS names that
 */
public record SenderState(String sentence, boolean needsWork, boolean ownRelay) {}
