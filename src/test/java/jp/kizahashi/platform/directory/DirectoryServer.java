package jp.kizahashi.platform.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A real LDAP server over TLS on a free port of this machine, with a certificate authority of its own. */
public final class DirectoryServer implements AutoCloseable {
    public static final String BASE = "dc=mirai,dc=example";
    public static final String SEARCHER = "cn=searcher,ou=service,dc=mirai,dc=example";
    public static final String SEARCHER_PASSWORD = "only-in-this-test";
    private static final String PREFIX = "kizahashi.ldap-";
    private static final String STORE_PASSWORD = "only-in-this-test";

    private final InMemoryDirectoryServer server;
    private final Path authority;
    private final Pages pages;

    private DirectoryServer(InMemoryDirectoryServer server, Path authority, Pages pages) {
        this.server = server;
        this.authority = authority;
        this.pages = pages;
    }

    /** Counts the pages that are asked for, and may refuse to go on. */
    private static final class Pages extends InMemoryOperationInterceptor {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile int given = Integer.MAX_VALUE;

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            if (request.getRequest().getControlList().isEmpty()) return;
            if (asked.incrementAndGet() > given) throw new LDAPException(ResultCode.BUSY, "in the middle of a list");
        }
    }

    /** A setting of the product for the directory, read at every use: {@code kizahashi.ldap-…}. */
    public static void set(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }

    /** The product uses no directory any more. */
    public static void forget() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(System::clearProperty);
    }

    /** The product uses this one. */
    public void use() {
        set("url", "ldaps://localhost:" + port());
        set("base", BASE);
        set("bind-account", SEARCHER);
        set("bind-password", SEARCHER_PASSWORD);
        set("ca-file", authority.toString());
    }

    /**
     * Starts it.
     *
     * @param folder for keys and certificates; the certificate names localhost only
     */
    public static DirectoryServer start(Path folder) throws Exception {
        Path authority = folder.resolve("authority.pem");
        SSLContext tls = tls(keys(folder, authority));
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        Pages pages = new Pages();
        config.addInMemoryOperationInterceptor(pages);
        config.addAdditionalBindCredentials(SEARCHER, SEARCHER_PASSWORD);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig("ldaps", null, 0, tls.getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig("ldap", 0));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: domain", "dc: mirai");
        server.add("dn: ou=staff," + BASE, "objectClass: organizationalUnit", "ou: staff");
        server.startListening();
        return new DirectoryServer(server, authority, pages);
    }

    /** Adds a person whose login name in our staff list is {@code login}. */
    public void person(String name, String login, String password, int control) throws LDAPException {
        server.add(
                new DN(new RDN("cn", name), new DN("ou=staff," + BASE)).toString(),
                new Attribute("objectClass", "person"),
                new Attribute("cn", name),
                new Attribute("sn", name),
                new Attribute("sAMAccountName", name),
                new Attribute("employeeNumber", login),
                new Attribute("userPassword", password),
                new Attribute("userAccountControl", Integer.toString(control)));
    }

    /** Adds a member of staff with the attributes of Active Directory. */
    public void staff(String number, String name, String department, String title, String... more)
            throws LDAPException {
        List<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("objectClass", "person", "user"),
                new Attribute("objectCategory", "person"),
                new Attribute("cn", number),
                new Attribute("sAMAccountName", number),
                new Attribute("employeeNumber", number),
                new Attribute("userPassword", SEARCHER_PASSWORD),
                new Attribute("displayName", name),
                new Attribute("department", department),
                new Attribute("title", title)));
        for (int i = 0; i < more.length; i += 2) attributes.add(new Attribute(more[i], more[i + 1]));
        server.add(new DN(new RDN("cn", number), new DN("ou=staff," + BASE)).toString(), attributes);
    }

    /** Changes an attribute of a person added here. */
    public void change(String number, String attribute, String value) throws LDAPException {
        server.modify(
                new DN(new RDN("cn", number), new DN("ou=staff," + BASE)).toString(),
                new Modification(ModificationType.REPLACE, attribute, value));
    }

    /** Removes everybody. */
    public void empty() throws LDAPException {
        server.deleteSubtree("ou=staff," + BASE);
        server.add(
                "ou=staff," + BASE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "staff"));
    }

    /** Gives so many pages of a list and then breaks off. */
    public void breakAfter(int given) {
        pages.asked.set(0);
        pages.given = given;
    }

    /** How many pages were asked for since {@link #breakAfter}. */
    public int pages() {
        return pages.asked.get();
    }

    public int port() {
        return server.getListenPort("ldaps");
    }

    public int plainPort() {
        return server.getListenPort("ldap");
    }

    /** The certificate of the authority, as PEM. */
    public Path authority() {
        return authority;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static SSLContext tls(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, STORE_PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** The server's key, its certificate signed by an authority whose own certificate is written to the file. */
    private static KeyStore keys(Path folder, Path authority) throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "-alias", "ca", "-dname", "CN=Mirai CA", "-ext", "bc:c");
        keytool(keys, "-alias", "server", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", "ca");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        Files.writeString(authority, pem(store.getCertificate("ca")));
        store.deleteEntry("ca");
        return store;
    }

    static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static void keytool(Path store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-validity",
                "30"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException("keytool: " + said);
    }
}
