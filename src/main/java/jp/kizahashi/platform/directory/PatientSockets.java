package jp.kizahashi.platform.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Sockets that give up reading in time from the first byte on, so that a server silent in the handshake holds nobody; with
 * TLS they take only a certificate that names the server.
 */
final class PatientSockets extends SocketFactory {
    private final SocketFactory sockets;
    private final int millis;

    PatientSockets(SocketFactory sockets, Duration patience) {
        this.sockets = sockets;
        this.millis = Math.toIntExact(patience.toMillis());
    }

    @Override
    public Socket createSocket() throws IOException {
        return patient(sockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return patient(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return patient(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return patient(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return patient(sockets.createSocket(host, port, local, localPort));
    }

    private Socket patient(Socket socket) throws IOException {
        socket.setSoTimeout(millis);
        if (socket instanceof SSLSocket encrypted) {
            SSLParameters rules = encrypted.getSSLParameters();
            // RFC 4513 3.1.3: the certificate must name the server that was asked for.
            rules.setEndpointIdentificationAlgorithm("LDAPS");
            encrypted.setSSLParameters(rules);
        }
        return socket;
    }
}
