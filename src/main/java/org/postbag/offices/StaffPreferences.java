package org.postbag.offices;

/**
 * How a person likes the screens.
 *
 * @param dark dark colours
 * @param shortcuts whether single-letter keys act (WCAG 2.1.4 asks for a way to switch them off)
 */
public record StaffPreferences(boolean dark, boolean shortcuts) {}
