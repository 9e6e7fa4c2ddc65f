package org.postbag.correspondence.files;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells files with the same content, whatever they are called. */
public final class ContentHash {

    private final MessageDigest digest = sha256();

    /** The stream, whose bytes count as they are read. */
    public InputStream of(InputStream content) {
        return new DigestInputStream(content, digest);
    }

    /** Of all that has been read. */
    public String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
