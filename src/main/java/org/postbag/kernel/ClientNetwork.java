package org.postbag.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as it is counted against limits: the address in version 4 of IP, its network half in version 6,
 * of which one subscriber has 2^64 addresses. However an address is written, its network is the same.
 *
 * @param name for comparing only
 */
public record ClientNetwork(String name) {

    /** Only what looks like an address of version 6 is given to {@link InetAddress}: of anything else it would ask DNS. */
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int NETWORK_BYTES = 8;

    /** The network of an address; a text that is none stands for itself. */
    public static ClientNetwork of(String address) {
        int zone = address.indexOf('%');
        String literal = (zone < 0 ? address : address.substring(0, zone)).replaceAll("^\\[|]$", "");
        if (!VERSION_6.matcher(literal).matches()) {
            return new ClientNetwork(address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(literal);
            byte[] bytes = parsed.getAddress();
            // Version 4 written as version 6 comes back as version 4.
            return new ClientNetwork(
                    bytes.length > 4
                            ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64"
                            : parsed.getHostAddress());
        } catch (UnknownHostException malformed) {
            return new ClientNetwork(address);
        }
    }
}
