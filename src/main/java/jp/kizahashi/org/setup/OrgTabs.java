package jp.kizahashi.org.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.CurrentActor;
import jp.kizahashi.platform.web.Blocks.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The tabs that the pages of {@code org} share, as far as the person may open them, and the way in. */
@Controller
@ControllerAdvice(basePackages = "jp.kizahashi.org")
class OrgTabs {
    private record Page(String labelKey, String href, String action) {}

    private static final List<Page> PAGES = List.of(
            new Page("org.setup.title", "/org/setup", "org.setup"),
            new Page("org.page.municipalities", "/org/municipalities", "org.list.read"),
            new Page("org.page.population", "/org/population", "org.population.read"),
            new Page("org.page.departments", "/org/departments", "org.department.read"),
            new Page("org.page.staff", "/org/people", "org.people.read"),
            new Page("org.page.accounts", "/org/accounts", "org.account.manage"),
            new Page("org.page.transfers", "/org/transfers", "org.transfer.read"),
            new Page("org.page.handovers", "/org/handovers", "org.handover.read"),
            new Page("org.leaving.title", "/org/leaving", "org.leaving.manage"));

    @ModelAttribute("orgTabs")
    List<Tab> tabs(HttpServletRequest request) {
        String path = request.getRequestURI();
        return CurrentActor.get().map(OrgTabs::open).orElse(List.of()).stream()
                .map(p -> new Tab(Messages.get(p.labelKey()), p.href(), path.startsWith(p.href())))
                .toList();
    }

    private static List<Page> open(Actor actor) {
        return PAGES.stream().filter(p -> actor.may(p.action())).toList();
    }

    /** The first page that the person may open. */
    @GetMapping("/org")
    @Allowed("org.department.read")
    String first(Actor actor) {
        return "redirect:" + open(actor).getFirst().href();
    }
}
