package org.postbag.shell;

/** The sentences of error pages, the same in screens and in plain HTML. */
final class ErrorWords {

    static final String NOT_FOUND = "There is no such page";
    static final String CHECK_ADDRESS = "Check the address. If you came from a link in an email, copy the whole of it.";
    static final String UNREADABLE = "This could not be read";
    static final String DENIED = "This page is not open to you";
    static final String ASK_MANAGER = "Your role in this office does not include it. If it should, ask your manager.";
    static final String FAILED = "This page could not be shown";

    private ErrorWords() {}
}
