package jp.kizahashi.org.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.NavSource;
import jp.kizahashi.platform.NavSource.NavGroup;
import jp.kizahashi.platform.NavSource.NavItem;
import jp.kizahashi.platform.PlatformModule;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.CurrentActor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gives every page its frame: organisation, person, navigation, and the 架空 banner. Pages that answer an exception get no
 * model attributes from Spring; their layout asks for the bean {@code shell} instead.
 */
@ControllerAdvice
@Component("shell")
public class ShellAdvice {
    /** What the layout shows around a page. */
    public record Shell(
            String productName,
            String organisationName,
            String personName,
            String roleNames,
            List<Group> nav,
            boolean demonstration,
            String version,
            boolean signedIn) {}

    /** A part of the navigation with at least one entry; a single entry stands in the menu by itself. */
    public record Group(String label, List<Link> links) {
        /** Whether the open page is one of its pages. */
        public boolean current() {
            return links.stream().anyMatch(Link::current);
        }
    }

    /** One entry of the navigation. */
    public record Link(String label, String href, boolean current) {}

    private final Organisations organisations;
    private final People people;
    private final List<NavSource> sources;
    private final boolean demonstration;

    ShellAdvice(Organisations organisations, People people, List<NavSource> sources, Environment settings) {
        this.organisations = organisations;
        this.people = people;
        this.sources = sources;
        this.demonstration = settings.getProperty("kizahashi.mode", "").equals("demonstration");
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return CurrentActor.get()
                .flatMap(actor -> organisations.own().map(own -> signedIn(own, actor, request.getRequestURI())))
                .orElseGet(this::signedOut);
    }

    /** The frame of the running request. */
    public Shell current() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return shell(request);
    }

    private Shell signedIn(Organisation own, Actor actor, String path) {
        String name = people.person(actor.personId()).map(Person::name).orElse("");
        String roles = String.join(
                "・",
                actor.roles().stream().map(r -> Messages.get(r.messageKey())).toList());
        return new Shell(
                Messages.get("platform.product"),
                own.name(),
                name,
                roles,
                groups(actor, path),
                own.demonstration(),
                PlatformModule.version(),
                true);
    }

    private List<Group> groups(Actor actor, String path) {
        Map<NavGroup, List<Link>> byGroup = sources.stream()
                .flatMap(source -> source.navigation().stream())
                .filter(item -> actor.may(item.action()))
                .sorted(Comparator.comparingInt(NavItem::order))
                .collect(Collectors.groupingBy(
                        NavItem::group,
                        () -> new EnumMap<>(NavGroup.class),
                        Collectors.mapping(item -> link(item, path), Collectors.toList())));
        return byGroup.entrySet().stream()
                .map(group -> new Group(Messages.get(group.getKey().labelKey()), group.getValue()))
                .toList();
    }

    private static Link link(NavItem item, String path) {
        return new Link(Messages.get(item.labelKey()), item.href(), isCurrent(item.href(), path));
    }

    private static boolean isCurrent(String href, String path) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }

    private Shell signedOut() {
        return new Shell(
                Messages.get("platform.product"),
                "",
                "",
                "",
                List.of(),
                demonstration,
                PlatformModule.version(),
                false);
    }
}
