package jp.kizahashi.process.inventory.page;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.UnitCosts;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The town's inventories: opening one, how far it is, its totals, closing it. */
@Controller
@RequestMapping("/processes/inventory")
class RoundController {
    private final Rounds rounds;
    private final InventoryPages pages;
    private final Sections sections;
    private final People people;

    RoundController(Rounds rounds, InventoryPages pages, Sections sections, People people) {
        this.rounds = rounds;
        this.pages = pages;
        this.sections = sections;
        this.people = people;
    }

    @GetMapping
    @Allowed("process.inventory.read")
    String all(Actor actor, Model model) {
        model.addAttribute("own", pages.own(actor));
        model.addAttribute("rounds", rounds.all());
        model.addAttribute("mayManage", actor.may("process.inventory.manage"));
        return "process/inventory/list";
    }

    @GetMapping("/new")
    @Allowed("process.inventory.manage")
    String blank(Model model) {
        Optional<InventoryRound> before = rounds.all().stream().findFirst();
        LocalDate today = people.today();
        FiscalYear year = before.map(r -> r.fiscalYear().next())
                .orElse(FiscalYear.of(today).previous());
        model.addAttribute("form", RoundForm.suggested(year, today, before));
        return form(0, RoundForm.fields(before), ids(sections.all()), model);
    }

    @PostMapping
    @Allowed("process.inventory.manage")
    Object open(
            Actor actor,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Optional<UnitCosts> costs = form.costs(typed, errors);
        List<String> chosen = typed.getOrDefault("section", List.of());
        List<Section> asked = sections.all().stream()
                .filter(s -> chosen.contains(Long.toString(s.id())))
                .toList();
        if (asked.isEmpty()) errors.reject("sections", Messages.get("process.round.form.sections"));
        if (!errors.hasErrors() && costs.isPresent()) {
            try {
                return shown(rounds.open(actor, form.toRound(0, costs.get()), asked));
            } catch (Refused refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        form(0, typed.toSingleValueMap(), chosen, model);
        return new ModelAndView("process/inventory/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    @Allowed("process.inventory.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        InventoryRound round = rounds.get(id);
        model.addAttribute("board", pages.board(actor, round));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("mayManage", actor.may("process.inventory.manage"));
        model.addAttribute("mayTotals", actor.may("process.inventory.totals"));
        return "process/inventory/show";
    }

    @GetMapping("/{id}/edit")
    @Allowed("process.inventory.manage")
    String edit(@PathVariable long id, Model model) {
        InventoryRound round = rounds.get(id);
        model.addAttribute("form", RoundForm.of(round));
        return form(id, RoundForm.fields(Optional.of(round)), List.of(), model);
    }

    @PostMapping("/{id}")
    @Allowed("process.inventory.manage")
    Object change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Optional<UnitCosts> costs = form.costs(typed, errors);
        if (!errors.hasErrors() && costs.isPresent()) {
            rounds.change(actor, form.toRound(id, costs.get()));
            List<String> chosen = typed.getOrDefault("section", List.of());
            sections.all().stream()
                    .filter(s -> chosen.contains(Long.toString(s.id())))
                    .forEach(s -> rounds.addSection(id, s));
            return shown(id);
        }
        form(id, typed.toSingleValueMap(), typed.getOrDefault("section", List.of()), model);
        return new ModelAndView("process/inventory/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/closure")
    @Allowed("process.inventory.manage")
    String close(@PathVariable long id) {
        rounds.close(id);
        return shown(id);
    }

    @PostMapping("/{id}/reopening")
    @Allowed("process.inventory.manage")
    String reopen(@PathVariable long id) {
        rounds.reopen(id);
        return shown(id);
    }

    private String form(long id, Map<String, String> typed, List<String> chosen, Model model) {
        int now = FiscalYear.of(people.today()).year();
        model.addAttribute(
                "years",
                IntStream.rangeClosed(now - 3, now + 1)
                        .mapToObj(y -> new Option(Integer.toString(y), new FiscalYear(y).labelBoth()))
                        .toList());
        model.addAttribute("typed", new LinkedHashMap<>(typed));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("id", id);
        model.addAttribute("asked", id == 0 ? List.of() : pages.asked(id));
        model.addAttribute("sections", sections.all());
        model.addAttribute("chosen", chosen);
        return "process/inventory/form";
    }

    private static List<String> ids(List<Section> all) {
        return all.stream().map(s -> Long.toString(s.id())).toList();
    }

    private static String shown(long id) {
        return "redirect:/processes/inventory/" + id;
    }
}
