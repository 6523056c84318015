package jp.kizahashi.process.inventory.page;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.inventory.Entries;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.SheetCheck;
import jp.kizahashi.process.inventory.SheetStatus;
import jp.kizahashi.process.inventory.SheetStep;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A section's sheet: its works with hours, its people, and the way from 担当 over 係長 to 課長. */
@Controller
@RequestMapping("/processes/inventory/sheets/{id}")
class SheetController {
    private final Sheets sheets;
    private final Entries entries;
    private final Rounds rounds;
    private final Sections sections;
    private final People people;

    SheetController(Sheets sheets, Entries entries, Rounds rounds, Sections sections, People people) {
        this.sheets = sheets;
        this.entries = entries;
        this.rounds = rounds;
        this.sections = sections;
        this.people = people;
    }

    @GetMapping
    @Allowed("process.inventory.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        InventorySheet sheet = sheets.get(actor, id);
        Map<String, String> typed = new LinkedHashMap<>();
        for (Grade grade : Grade.OFFICE)
            typed.put(grade.name(), people(sheet.headcount().getOrDefault(grade, 0)));
        typed.put("overtime", Time.exact(sheet.overtimeSeconds(), Time.HOUR));
        return page(actor, sheet, typed, "", model);
    }

    private String page(Actor actor, InventorySheet sheet, Map<String, String> typed, String fault, Model model) {
        List<SheetStep> history = sheets.steps(sheet.id());
        List<WorkEntry> works = entries.of(sheet);
        Map<Long, String> checkers = sheets.checkers(actor, sheet);
        List<SheetPage.Part> parts = parts(sheet, works, checkers.keySet());
        model.addAttribute(
                "page",
                new SheetPage(
                        rounds.get(sheet.roundId()),
                        sheet,
                        sections.of(sheet.departmentId()).map(Section::name).orElse(""),
                        works,
                        sheets.capacity(sheet),
                        history,
                        people.names(named(history, sheet)),
                        parts,
                        checkers,
                        sheets.toCheck(actor, sheet),
                        sheets.editions(sheet.id()),
                        new SheetPage.Steps(
                                sheets.mayEnter(actor, sheet),
                                sheets.mayCheck(actor, sheet),
                                sheets.mayConfirm(actor, sheet),
                                sheets.mayReopen(actor, sheet))));
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute("grades", Grade.OFFICE);
        model.addAttribute("confirmed", sheet.status() == SheetStatus.CONFIRMED);
        return "process/inventory/sheet";
    }

    private List<Long> named(List<SheetStep> history, InventorySheet sheet) {
        return Stream.concat(
                        history.stream().map(SheetStep::personId),
                        sheet.checks().stream().flatMap(c -> Stream.of(c.checkerId(), c.checkedBy())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The units that have works in the sheet; who checked last is proposed again, else who heads the unit. */
    private List<SheetPage.Part> parts(InventorySheet sheet, List<WorkEntry> works, Set<Long> checkers) {
        Map<Long, Long> count =
                works.stream().collect(Collectors.groupingBy(w -> w.work().departmentId(), Collectors.counting()));
        Map<Long, SheetCheck> checks =
                sheet.checks().stream().collect(Collectors.toMap(SheetCheck::departmentId, Function.identity()));
        Map<Long, Long> heads = people.posts(people.today()).stream()
                .filter(p -> p.head() && checkers.contains(p.personId()))
                .collect(Collectors.toMap(Post::departmentId, Post::personId, (first, second) -> first));
        return sections.of(sheet.departmentId()).stream()
                .flatMap(s -> Stream.concat(Stream.of(s.department()), s.units().stream()))
                .filter(d -> count.containsKey(d.id()))
                .map(d -> {
                    SheetCheck check = checks.get(d.id());
                    Long proposed = check == null ? heads.get(d.id()) : Long.valueOf(check.checkerId());
                    return new SheetPage.Part(d.id(), d.name(), count.getOrDefault(d.id(), 0L), proposed, check);
                })
                .toList();
    }

    /** Head count by grade, such as 9.5, and 時間外 of the section in hours. */
    @PostMapping("/staff")
    @Allowed("process.inventory.fill")
    Object staff(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        Map<Grade, Integer> hundredths = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.OFFICE)
            hundredths(typed.getOrDefault(grade.name(), "")).ifPresent(n -> hundredths.put(grade, n));
        String overtime = typed.getOrDefault("overtime", "");
        Optional<Long> seconds = overtime.isBlank() ? Optional.of(0L) : Time.parse(overtime, Time.HOUR);
        if (hundredths.size() == Grade.OFFICE.size() && seconds.isPresent()) {
            sheets.staff(actor, id, hundredths, seconds.get());
            return shown(id);
        }
        page(actor, sheets.get(actor, id), typed, Messages.get("process.sheet.staff.wrong"), model);
        return new ModelAndView("process/inventory/sheet", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Fields {@code checker.<unit>} with a person's id, or 0 for no check of that unit; and {@code reason}. */
    @PostMapping("/handover")
    @Allowed("process.inventory.fill")
    String handOver(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        Map<Long, Long> checkers = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.matches("checker\\.[0-9]{1,18}") && value.matches("[1-9][0-9]{0,17}"))
                checkers.put(Long.valueOf(name.substring("checker.".length())), Long.valueOf(value));
        });
        sheets.handOver(actor, id, checkers, typed.getOrDefault("reason", ""));
        return shown(id);
    }

    @PostMapping("/check")
    @Allowed("process.inventory.fill")
    String check(
            Actor actor,
            @PathVariable long id,
            @RequestParam boolean passed,
            @RequestParam(defaultValue = "") String opinion) {
        sheets.check(actor, id, passed, opinion);
        return shown(id);
    }

    @PostMapping("/confirmation")
    @Allowed("process.inventory.confirm")
    String confirm(
            Actor actor,
            @PathVariable long id,
            @RequestParam boolean passed,
            @RequestParam(defaultValue = "") String opinion) {
        sheets.confirm(actor, id, passed, opinion);
        return shown(id);
    }

    /** A confirmed sheet goes back to its section; the DX office then reads it no more, so it lands on the board. */
    @PostMapping("/reopening")
    @Allowed("process.inventory.return")
    String reopen(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        InventorySheet sheet = sheets.get(actor, id);
        sheets.reopen(actor, id, reason);
        return "redirect:/processes/inventory/" + sheet.roundId();
    }

    /** A blank is nobody. */
    private static Optional<Integer> hundredths(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) return Optional.of(0);
        if (!plain.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) return Optional.empty();
        return Optional.of(new BigDecimal(plain).movePointRight(2).intValueExact());
    }

    private static String people(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private static String shown(long id) {
        return "redirect:/processes/inventory/sheets/" + id;
    }
}
