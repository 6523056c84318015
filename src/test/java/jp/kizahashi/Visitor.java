package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.security.Role;
import org.springframework.http.MediaType;

/** Somebody with a browser's cookies and no script: real requests to the running product, redirects not followed. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    public Visitor(int port) {
        base = URI.create("http://localhost:" + port);
    }

    /** Comes from another address of this machine, such as 127.0.0.77. */
    public Visitor from(String address) {
        client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
        return this;
    }

    /** Goes on at another port with the same cookies, which know no ports. */
    Visitor movedTo(int port) {
        base = URI.create("http://localhost:" + port);
        return this;
    }

    /** What came back; {@code to} is where a redirect leads, empty without one. */
    public record Answer(int status, String body, String to) {}

    /** Signs in with the fixture's password. */
    public Visitor signIn(Mirai.Town town, Role role) {
        Answer answer = signIn(town.login(role), Mirai.PASSWORD);
        assertThat(answer.status()).as("sign-in of " + role).isEqualTo(302);
        return this;
    }

    /** Types a login name and a password into the sign-in page. */
    public Answer signIn(String login, String password) {
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form with this session's CSRF token. */
    public Answer post(String path, Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("_csrf", token());
        return postWithoutToken(path, fields);
    }

    /** Posts a form that is sent in parts, as one with chosen files is; a file's name stands behind its field, after a bar. */
    public Answer postParts(String path, Map<String, String> form, Map<String, byte[]> files, String... headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("_csrf", token());
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> {
            String[] named = name.split("\\|", 2);
            part(body, "name=\"" + named[0] + "\"; filename=\"" + named[1] + "\"", bytes);
        });
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = request(path).header("Content-Type", "multipart/form-data; boundary=x");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] bytes) {
        String start = "--x\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
        body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a form as it stands, such as one whose session has ended. */
    public Answer postWithoutToken(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Sends an empty body of this kind with the CSRF token, by any method. */
    public Answer send(String method, String path, MediaType kind) {
        boolean parts = kind.isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
        String body = parts ? "--x--\r\n" : kind.isCompatibleWith(MediaType.APPLICATION_JSON) ? "{}" : "";
        return send(request(path)
                .headers("Content-Type", parts ? "multipart/form-data; boundary=x" : kind.toString())
                .header("X-CSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Sends JSON as our scripts do. */
    public Answer postJson(String path, String json) {
        return send(request(path)
                .headers("Content-Type", "application/json", "Accept", "application/json", "X-CSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(json)));
    }

    /** Forgets the session, as a browser does whose cookie ran out. */
    public void loseSession() {
        cookies.getCookieStore().removeAll();
        token = "";
    }

    /** What a page loaded anew would do: asks for the session's CSRF token again. */
    public Visitor withNewToken() {
        token = "";
        return this;
    }

    /** The session's CSRF token, asked for once: it changes only with the session. */
    private String token() {
        if (!token.isEmpty()) return token;
        var found = TOKEN.matcher(get("/session").body());
        assertThat(found.find()).as("CSRF token").isTrue();
        token = found.group(1);
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
