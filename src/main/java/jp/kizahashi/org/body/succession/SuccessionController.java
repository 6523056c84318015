package jp.kizahashi.org.body.succession;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.Succession;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.org.body.SuccessionTable;
import jp.kizahashi.org.body.SuccessionTable.Entered;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of successions: own lines to be entered and withdrawn, and those that come with the product. */
@Controller
@RequestMapping(SuccessionController.PAGE)
class SuccessionController {
    static final String PAGE = "/org/municipalities/successions";
    private static final int SHOWN = 300;

    private final SuccessionTable table;
    private final Municipalities municipalities;

    SuccessionController(SuccessionTable table, Municipalities municipalities) {
        this.table = table;
        this.municipalities = municipalities;
    }

    @GetMapping
    @Allowed("org.list.read")
    String page(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        String wanted = q.strip();
        List<Entered> found = table.entered().stream()
                .filter(e -> names(e.succession(), wanted))
                .toList();
        List<Entered> inForce = found.stream().filter(Entered::isInForce).toList();
        model.addAttribute("q", wanted);
        model.addAttribute("count", inForce.size());
        model.addAttribute("own", inForce.stream().limit(SHOWN).toList());
        model.addAttribute(
                "withdrawn",
                found.stream().filter(e -> !e.isInForce()).limit(SHOWN).toList());
        model.addAttribute(
                "builtIn",
                Successions.BUILT_IN.all().reversed().stream()
                        .filter(s -> names(s, wanted))
                        .toList());
        model.addAttribute("edition", Successions.EDITION);
        model.addAttribute("mayEdit", actor.may("org.list.import"));
        return "org/body/successions";
    }

    private static boolean names(Succession s, String wanted) {
        return Stream.concat(
                        Stream.of(s.code().text(), s.name()),
                        s.successors().stream().flatMap(n -> Stream.of(n.code().text(), n.name())))
                .anyMatch(text -> text.contains(wanted));
    }

    @GetMapping("/new")
    @Allowed("org.list.import")
    String blank(Model model) {
        model.addAttribute("form", SuccessionForm.empty());
        model.addAttribute("kinds", kinds());
        return "org/body/succession";
    }

    @PostMapping
    @Allowed("org.list.import")
    Object enter(@Valid @ModelAttribute("form") SuccessionForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()) {
            var read = SuccessionFile.read(
                    form.table(), form.mapping(), table.own(), SuccessionFile.codes(municipalities.bodies()));
            for (ImportReport.Remark remark : read.report().refusals())
                errors.rejectValue(field(remark.column()), "refused", remark.reason());
            if (!errors.hasErrors()) {
                table.enter(read.successions(), form.sourceGiven());
                return "redirect:" + PAGE + "?done";
            }
        }
        model.addAttribute("kinds", kinds());
        return new ModelAndView("org/body/succession", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed("org.list.import")
    String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        table.withdraw(id, reason);
        return "redirect:" + PAGE + "?withdrawn";
    }

    private static String field(String label) {
        return SuccessionFile.FIELDS.stream()
                .filter(f -> f.label().equals(label))
                .map(Field::key)
                .findFirst()
                .orElse("code");
    }

    private static List<Option> kinds() {
        return Arrays.stream(SuccessionKind.values())
                .map(k -> new Option(k.name(), k.label()))
                .toList();
    }
}
