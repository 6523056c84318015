package jp.kizahashi.org.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.NavSource;
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
            List<Link> nav,
            boolean demonstration,
            String version,
            boolean signedIn) {}

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
                links(actor, path),
                own.demonstration(),
                PlatformModule.version(),
                true);
    }

    private List<Link> links(Actor actor, String path) {
        return sources.stream()
                .flatMap(source -> source.navigation().stream())
                .filter(item -> actor.may(item.action()))
                .sorted(Comparator.comparingInt(NavSource.NavItem::order))
                .map(item -> new Link(Messages.get(item.labelKey()), item.href(), isCurrent(item.href(), path)))
                .toList();
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
