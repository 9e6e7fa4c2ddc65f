package org.postbag.correspondence;

import java.util.UUID;

/**
 * A letter of a case that can go along with one to an organisation.
 *
 * @param title such as "Letter of Tue 24 Nov 2026 from Edda Lindqvist: The roof"
 */
public record EnclosedLetter(UUID letter, String title) {}
