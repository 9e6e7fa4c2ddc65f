package org.postbag.correspondence;

/**
 * A piece of the case that goes along with a letter, as it was when it was chosen.
 *
 * @param title what it is, such as "Letter of Tue 24 Nov 2026 from Edda Lindqvist"
 * @param words what stands in it
 */
record Enclosure(String title, String words) {}
