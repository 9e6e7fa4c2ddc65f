package org.postbag.correspondence.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that look where they connect to, once its address is known; and that send at once, as {@link NoDelaySocketFactory}'s do. */
final class GuardedSockets extends SocketFactory {

    private final InnerServers allowed;

    GuardedSockets(InnerServers allowed) {
        this.allowed = allowed;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Guarded();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return bound(local, localPort, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return bound(local, localPort, new InetSocketAddress(host, port));
    }

    private Socket bound(InetAddress local, int localPort, InetSocketAddress where) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(where);
        return socket;
    }

    private Socket connected(InetSocketAddress where) throws IOException {
        Socket socket = createSocket();
        socket.connect(where);
        return socket;
    }

    /** Looks at the address it is going to connect to, not at a name that could lead elsewhere a moment later. */
    private final class Guarded extends Socket {

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (endpoint instanceof InetSocketAddress where) {
                allowed.require(where);
            }
            super.connect(endpoint, timeout);
        }
    }
}
