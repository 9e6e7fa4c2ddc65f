package org.postbag.correspondence.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the internet protocol that begin with the same bits, such as {@code 10.0.0.0/8}; without a number, one address. */
record AddressRange(InetAddress first, int bits) {

    /** Only what looks like an address is given to {@link InetAddress}: of a name it would ask DNS. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Empty if this is a name. @throws IllegalArgumentException if it begins like a range and is none */
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress first = InetAddress.getByName(address);
            int all = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException(text + " is no range of addresses");
            }
            return Optional.of(new AddressRange(first, bits));
        } catch (UnknownHostException | NumberFormatException malformed) {
            throw new IllegalArgumentException(text + " is no range of addresses", malformed);
        }
    }

    static AddressRange of(String text) {
        return parse(text).orElseThrow();
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
