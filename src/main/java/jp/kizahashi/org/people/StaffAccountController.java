package jp.kizahashi.org.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Accounts: who has one, making them, printing slips, resetting, unlocking, disabling and enabling. */
@Controller
class StaffAccountController {
    private final People people;
    private final Accounts accounts;
    private final Slips slips;
    private final Environment settings;

    StaffAccountController(People people, Accounts accounts, Slips slips, Environment settings) {
        this.people = people;
        this.accounts = accounts;
        this.slips = slips;
        this.settings = settings;
    }

    /** One line of the list. */
    record Line(AccountSummary account, String name, String roles, AccountState state) {}

    @GetMapping("/org/accounts")
    @Allowed("org.account.manage")
    String list(@RequestParam(required = false) @Nullable AccountState state, Model model) {
        List<Line> lines = lines();
        Map<AccountState, Long> counts =
                lines.stream().collect(Collectors.groupingBy(Line::state, Collectors.counting()));
        model.addAttribute("counts", counts);
        model.addAttribute("state", state);
        model.addAttribute(
                "lines",
                lines.stream().filter(l -> state == null || l.state() == state).toList());
        List<Person> without = slips.without(people.today());
        model.addAttribute("without", without);
        model.addAttribute("next", Math.min(Slips.AT_ONCE, without.size()));
        return "org/people/accounts";
    }

    private List<Line> lines() {
        List<AccountSummary> all = accounts.all();
        Map<Long, String> names =
                people.names(all.stream().map(AccountSummary::personId).toList());
        return all.stream()
                .map(a -> new Line(
                        a,
                        names.getOrDefault(a.personId(), ""),
                        a.roles().stream()
                                .map(r -> Messages.get(r.messageKey()))
                                .collect(Collectors.joining("、")),
                        AccountState.of(Optional.of(a), people.now())))
                .toList();
    }

    /** Makes accounts for the chosen persons, or with {@code all} for the next ones who have none, and shows their slips. */
    @PostMapping("/org/accounts/slips")
    @Allowed("org.account.manage")
    String issue(
            @RequestParam(required = false) @Nullable List<Long> person,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        List<Long> chosen = person == null ? List.of() : person;
        List<Long> wanted =
                all ? slips.without(people.today()).stream().map(Person::id).toList() : chosen;
        return shown(slips.issue(wanted), request, model, response);
    }

    @PostMapping("/org/accounts/{id}/password")
    @Allowed("org.account.manage")
    String reset(@PathVariable long id, HttpServletRequest request, Model model, HttpServletResponse response) {
        return shown(slips.reset(id), request, model, response);
    }

    /** The slips stand in this answer only: nothing keeps it, so they are seen once. */
    private String shown(List<Slips.Slip> made, HttpServletRequest request, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("slips", made);
        model.addAttribute("date", Wareki.format(people.today()));
        String known = settings.getProperty("kizahashi.public-url", "");
        String asked =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        model.addAttribute("address", (known.isBlank() ? asked : known).replaceAll("/+$", "") + "/");
        return "org/people/slips";
    }

    @PostMapping("/org/accounts/{id}/unlock")
    @Allowed("org.account.manage")
    String unlock(@PathVariable long id) {
        slips.unlock(id);
        return back(slips.account(id).personId());
    }

    @PostMapping("/org/accounts/{id}/disablement")
    @Allowed("org.account.manage")
    String disable(@PathVariable long id) {
        return back(slips.disable(id));
    }

    @PostMapping("/org/accounts/{id}/enablement")
    @Allowed("org.account.enable")
    String enable(@PathVariable long id, HttpServletRequest request, Model model, HttpServletResponse response) {
        return shown(slips.enable(id), request, model, response);
    }

    private static String back(long person) {
        return "redirect:/org/people/" + person + "?done=account";
    }
}
