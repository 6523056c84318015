package jp.kizahashi.platform.status;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Until when the certificate at an address of the town's own holds. Reads it and sends nothing; trusts nobody by it. */
final class CertificateEnd {
    private static final int PATIENCE = 3_000;

    private CertificateEnd() {}

    /** Empty when the address is not https or cannot be reached from this machine within three seconds. */
    static Optional<Instant> of(URI address) {
        if (!"https".equals(address.getScheme())) return Optional.empty();
        int port = address.getPort() < 0 ? 443 : address.getPort();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), PATIENCE);
            plain.setSoTimeout(PATIENCE);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Reader()}, null);
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
                socket.startHandshake();
                X509Certificate own = (X509Certificate) socket.getSession().getPeerCertificates()[0];
                return Optional.of(own.getNotAfter().toInstant());
            }
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Takes what it is shown: a town's own authority is unknown to Java, and an ended certificate must be read too. */
    private static final class Reader extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
