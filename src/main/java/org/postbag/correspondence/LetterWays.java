package org.postbag.correspondence;

/**
 * Where a letter can go from its case.
 *
 * @param withLater whether every later letter that answers it can go along
 * @param toInbox whether it can go back to the new messages: it came by e-mail
 */
public record LetterWays(boolean withLater, boolean toInbox) {}
