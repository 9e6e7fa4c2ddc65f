package org.postbag.correspondence.files;

/**
 * What is known of a file once all of it has been kept.
 *
 * @param contentHash the same for the same bytes, whatever they are called
 */
public record KeptFile(String type, long bytes, String contentHash) {}
