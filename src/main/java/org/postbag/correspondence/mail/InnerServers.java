package org.postbag.correspondence.mail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.SocketFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps offices from having this machine connect to machines of the operator's own network: whoever manages an office may name any mail
 * server, but one that is not out in the world only if the operator has listed it. What counts is the address that is connected to, each
 * time, so that a name that leads elsewhere tomorrow is of no use.
 */
@Component
@EnableConfigurationProperties(MailProperties.class)
public class InnerServers {

    /** Besides what {@link InetAddress} knows: unique local, shared and reserved addresses, and version 4 written as version 6. */
    private static final List<AddressRange> NOT_OUT_IN_THE_WORLD = List.of(
            AddressRange.of("0.0.0.0/8"),
            AddressRange.of("100.64.0.0/10"),
            AddressRange.of("192.0.0.0/24"),
            AddressRange.of("198.18.0.0/15"),
            AddressRange.of("240.0.0.0/4"),
            AddressRange.of("::/96"),
            AddressRange.of("64:ff9b::/96"),
            AddressRange.of("64:ff9b:1::/48"),
            AddressRange.of("2002::/16"),
            AddressRange.of("fc00::/7"));

    private final Set<String> names = new HashSet<>();
    private final List<AddressRange> ranges = new ArrayList<>();

    InnerServers(MailProperties settings) {
        settings.innerServers().stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> AddressRange.parse(entry)
                        .ifPresentOrElse(ranges::add, () -> names.add(entry.toLowerCase(Locale.ROOT))));
    }

    /** Sockets that connect nowhere else. */
    public SocketFactory sockets() {
        return new GuardedSockets(this);
    }

    /**
     * Looks at once where a name leads; at each connection it is looked again.
     *
     * @throws InnerServerRefused if an office may not use a server there
     */
    public void require(String host) throws InnerServerRefused {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                require(new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), 0));
            }
        } catch (UnknownHostException nowhere) {
            // Whoever connects will say so.
            assert nowhere != null;
        }
    }

    void require(InetSocketAddress where) throws InnerServerRefused {
        InetAddress address = where.getAddress();
        if (address != null
                && isInner(address)
                && !names.contains(where.getHostString().toLowerCase(Locale.ROOT))
                && ranges.stream().noneMatch(range -> range.contains(address))) {
            throw new InnerServerRefused();
        }
    }

    private static boolean isInner(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || NOT_OUT_IN_THE_WORLD.stream().anyMatch(range -> range.contains(address));
    }
}
