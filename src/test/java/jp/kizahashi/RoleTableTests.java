package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.platform.security.Permissions;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The role × action table against the running product: one test a cell, on the real routes. */
@AppTest
@TestInstance(Lifecycle.PER_CLASS)
class RoleTableTests {
    private static final Pattern ASKED = Pattern.compile(
            "\\.may\\(\\s*\"([a-z][\\w.-]*)\"|new NavItem\\(\\s*\"[^\"]*\",\\s*\"[^\"]*\",\\s*\"([a-z][\\w.-]*)\"");
    private static final Path DOCUMENT = Path.of("docs/roles.md");

    private static final String NO_ROW = "999999999";

    private final RequestMappingHandlerMapping mapping;
    private final Mirai mirai;
    private final int port;
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

    RoleTableTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Mirai mirai,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.mirai = mirai;
        this.port = port;
    }

    /** One way to reach a handler. */
    private record Route(String method, String path, MediaType consumes, HandlerMethod handler) {
        String action() {
            Allowed allowed = handler.getMethodAnnotation(Allowed.class);
            return allowed == null ? "" : allowed.value();
        }
    }

    @BeforeAll
    void sign_everybody_in() {
        var town = mirai.found();
        for (Role role : Role.values()) visitors.put(role, new Visitor(port).signIn(town, role));
    }

    @Test
    void every_route_names_its_action_or_says_why_it_is_open() {
        assertThat(routes())
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(route.handler().hasMethodAnnotation(Allowed.class)
                                ^ route.handler().hasMethodAnnotation(Open.class))
                        .as(route.method() + " " + route.path())
                        .isTrue());
    }

    @Test
    void the_table_holds_exactly_the_actions_that_are_used() {
        Set<String> used = new TreeSet<>();
        routes().stream().map(Route::action).filter(a -> !a.isEmpty()).forEach(used::add);
        Sources.below(Sources.JAVA, ".java")
                .values()
                .forEach(text -> Sources.matches(ASKED, text)
                        .forEach(m -> used.add(m.group(1) == null ? m.group(2) : m.group(1))));
        assertThat(Permissions.table().keySet()).isEqualTo(used);
    }

    @Test
    void the_document_shows_the_table_as_it_is() throws Exception {
        String table = document();
        Files.writeString(Path.of("target/roles.md"), table);
        assertThat(DOCUMENT).as("copy target/roles.md to " + DOCUMENT).hasContent(table);
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("cells")
    void each_role_may_do_what_the_table_says_and_nothing_else(String action, Role role) {
        boolean allowed = Permissions.table().get(action).contains(role);
        for (Route route : routes()) {
            if (!route.action().equals(action)) continue;
            var answer = send(visitors.get(role), route);
            var described = assertThat(answer.status()).as("%s %s", route.method(), route.path());
            if (allowed) described.isNotEqualTo(403).isLessThan(500);
            else described.isEqualTo(403);
        }
    }

    Stream<Arguments> cells() {
        return Permissions.table().keySet().stream()
                .flatMap(action -> Stream.of(Role.values()).map(role -> Arguments.of(action, role)));
    }

    @Test
    void nobody_gets_past_the_door_without_signing_in() {
        List<String> found = new ArrayList<>();
        Visitor stranger = new Visitor(port);
        for (Route route : routes()) {
            if (route.action().isEmpty()) continue;
            var answer = send(stranger, route);
            boolean led = answer.status() == 302 && answer.to().contains("/sign-in?");
            if (!led) found.add(route.method() + " " + route.path() + " → " + answer.status());
        }
        assertThat(found).isEmpty();
    }

    private static Visitor.Answer send(Visitor visitor, Route route) {
        // A choice takes its first value; the id is one no row has, so that nobody's account changes on the way.
        String path = route.path()
                .replaceAll("\\{[^}:]*:([a-z]+)\\|[^}]*}", "$1")
                .replaceAll("\\{[^}]*}", NO_ROW)
                .replaceAll("\\*+", "x");
        if (route.method().equals("GET")) return visitor.get(path);
        return visitor.send(route.method(), path, route.consumes());
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (!entry.getValue().getBeanType().getName().startsWith("jp.kizahashi.")) continue;
            Set<RequestMethod> methods =
                    new HashSet<>(entry.getKey().getMethodsCondition().getMethods());
            if (methods.isEmpty()) methods.add(RequestMethod.GET);
            MediaType consumes = entry.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                    .findFirst()
                    .orElse(MediaType.APPLICATION_FORM_URLENCODED);
            for (String path : entry.getKey().getPatternValues()) {
                for (RequestMethod method : methods)
                    routes.add(new Route(method.name(), path, consumes, entry.getValue()));
            }
        }
        routes.sort(java.util.Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static String document() {
        StringBuilder text = new StringBuilder("# 役割と操作（role × action）\n\n");
        text.append("この表は `src/main/resources/permissions/*.properties` から試験が作り、試験が1マスずつ確かめます。")
                .append("○のある役割だけが、その操作をできます。1人が複数の役割を持つと、どれかに○があればできます。\n\n");
        text.append("| 操作 | action |");
        for (Role role : Role.values())
            text.append(' ').append(Messages.get(role.messageKey())).append(" |");
        text.append("\n|---|---|").append(":-:|".repeat(Role.values().length)).append('\n');
        Permissions.table().forEach((action, roles) -> {
            String name = Messages.pattern("action." + action)
                    .orElseThrow(() -> new AssertionError("no Japanese name: action." + action));
            text.append("| ").append(name).append(" | `").append(action).append("` |");
            for (Role role : Role.values()) text.append(roles.contains(role) ? " ○ |" : " |");
            text.append('\n');
        });
        return text.toString();
    }
}
