package jp.kizahashi.platform.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Connects to the directory, encrypted and for a limited time, and binds as the account that may search. */
final class DirectoryConnection {
    private static final int GRACE_MILLIS = 500;

    private DirectoryConnection() {}

    /** The caller closes it. */
    static LDAPConnection open(DirectorySettings settings) throws LDAPException, IOException, GeneralSecurityException {
        int millis = Math.toIntExact(settings.patience().toMillis());
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(millis + GRACE_MILLIS);
        options.setResponseTimeoutMillis(millis);
        options.setFollowReferrals(false);
        LDAPConnection connection =
                new LDAPConnection(new PatientSockets(sockets(settings), settings.patience()), options);
        try {
            // A little longer than a read may take, so that what went wrong in the handshake is what is told.
            connection.connect(settings.host(), settings.port(), millis + GRACE_MILLIS);
            connection.bind(new SimpleBindRequest(settings.bindAccount(), settings.bindPassword()));
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    private static SocketFactory sockets(DirectorySettings settings) throws IOException, GeneralSecurityException {
        if (!settings.secure()) return SocketFactory.getDefault();
        SSLContext context = SSLContext.getInstance("TLS");
        Path authority = settings.authority();
        context.init(null, authority == null ? null : trust(authority).getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static TrustManagerFactory trust(Path authority) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        try (InputStream in = Files.newInputStream(authority)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in))
                trusted.setCertificateEntry("authority-" + number++, certificate);
        }
        if (number == 0) throw new IOException("no certificate in " + authority);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory;
    }
}
