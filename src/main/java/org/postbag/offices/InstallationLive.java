package org.postbag.offices;

/** This is the live installation from now on: what waited for it may go. */
public record InstallationLive() {}
