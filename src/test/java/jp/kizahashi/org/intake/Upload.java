package jp.kizahashi.org.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.security.Role;

/** Somebody who sends files as a browser does: one multipart form, the CSRF token in it. */
final class Upload {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");
    private static final String BOUNDARY = "kizahashi-boundary-7f3a";

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Upload(int port, Mirai.Town town, Role role) {
        base = URI.create("http://localhost:" + port);
        String token = token("/sign-in");
        String form = "login=" + town.login(role) + "&password=" + Mirai.PASSWORD + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(base.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /** Sends the file under the name to the import of that kind. */
    HttpResponse<String> send(String kind, String fileName, byte[] content) {
        return send(kind, fileName, content, 1);
    }

    /** As {@link #send(String, String, byte[])}, the content so many times over. */
    HttpResponse<String> send(String kind, String fileName, byte[] content, int times) {
        String page = "/org/imports/new/" + kind;
        Map<String, String> fields = Map.of("_csrf", token(page), "source", "試験", "asOf", "2026-04-01");
        return send(HttpRequest.newBuilder(base.resolve(page))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body(fields, fileName, content, times)));
    }

    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token("/org/setup"), StandardCharsets.UTF_8))));
    }

    private String token(String page) {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) throw new AssertionError("no CSRF token on " + page);
        return found.group(1);
    }

    private static HttpRequest.BodyPublisher body(
            Map<String, String> fields, String fileName, byte[] content, int times) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        fields.forEach((name, value) -> head.writeBytes(bytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value))));
        head.writeBytes(bytes("--%s\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, fileName)));
        head.writeBytes(bytes("Content-Type: application/octet-stream\r\n\r\n"));
        byte[] tail = bytes("\r\n--%s--\r\n".formatted(BOUNDARY));
        List<byte[]> parts = new ArrayList<>();
        parts.add(head.toByteArray());
        for (int i = 0; i < times; i++) parts.add(content);
        parts.add(tail);
        long length = head.size() + (long) content.length * times + tail.length;
        return HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArrays(parts), length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
