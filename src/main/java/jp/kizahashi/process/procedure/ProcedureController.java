package jp.kizahashi.process.procedure;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Paging;
import jp.kizahashi.process.work.DepartmentNames;
import jp.kizahashi.process.work.Sections;
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

/** 手続の台帳: found, counted, entered, and as Excel. */
@Controller
@RequestMapping("/processes/procedures")
class ProcedureController {
    private static final int PAGE = 50;

    private final Procedures procedures;
    private final Sections sections;
    private final People people;

    ProcedureController(Procedures procedures, Sections sections, People people) {
        this.procedures = procedures;
        this.sections = sections;
        this.people = people;
    }

    @GetMapping
    @Allowed("process.procedure.read")
    String all(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long section,
            @RequestParam(defaultValue = "") String online,
            @RequestParam(defaultValue = "false") boolean seal,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<Procedure> found = procedures.search(search(text, section, online, seal));
        Paging paging = Paging.of(page, found.size(), PAGE);
        model.addAttribute("procedures", paging.part(found));
        model.addAttribute("paging", paging);
        model.addAttribute("totals", ProcedureTotals.of(found));
        model.addAttribute("text", text);
        model.addAttribute("section", section);
        model.addAttribute("online", online);
        model.addAttribute("seal", seal);
        model.addAttribute("ways", Online.values());
        model.addAttribute("sections", sections.all());
        model.addAttribute("names", new DepartmentNames(people.departments(people.today())));
        model.addAttribute("mayAdd", !own(actor).isEmpty());
        return "process/procedure/list";
    }

    @GetMapping("/procedures.xlsx")
    @Allowed("process.procedure.read")
    void excel(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long section,
            @RequestParam(defaultValue = "") String online,
            @RequestParam(defaultValue = "false") boolean seal,
            HttpServletResponse response)
            throws IOException {
        var table = ProcedureFile.table(
                procedures.search(search(text, section, online, seal)), people.departments(people.today()));
        Attachment.announce(response, Attachment.EXCEL, Messages.get("process.procedure.title") + ".xlsx");
        ExcelFile.write(List.of(table), Unwritable.REPLACE, response.getOutputStream());
    }

    @GetMapping("/new")
    @Allowed("process.procedure.edit")
    String blank(Actor actor, Model model) {
        List<Option> own = own(actor);
        model.addAttribute(
                "form",
                ProcedureForm.empty(
                        own.isEmpty() ? null : Long.valueOf(own.getFirst().value())));
        return form(actor, 0, model);
    }

    @GetMapping("/{id}")
    @Allowed("process.procedure.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("form", ProcedureForm.of(procedures.get(id)));
        return form(actor, id, model);
    }

    /** Procedure 0 is a new one. */
    @PostMapping("/{id}")
    @Allowed("process.procedure.edit")
    Object keep(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Model model) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                procedures.keep(actor, form.toProcedure(id));
                return "redirect:/processes/procedures";
            } catch (Refused refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        form(actor, id, model);
        return new ModelAndView("process/procedure/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/removal")
    @Allowed("process.procedure.edit")
    String remove(Actor actor, @PathVariable long id) {
        procedures.remove(actor, id);
        return "redirect:/processes/procedures";
    }

    private String form(Actor actor, long id, Model model) {
        boolean mayEdit =
                id == 0 || procedures.mayEdit(actor, procedures.get(id).departmentId());
        List<Option> departments = new ArrayList<>(own(actor));
        if (!mayEdit) {
            long of = procedures.get(id).departmentId();
            String name = new DepartmentNames(people.departments(people.today())).of(of);
            departments = List.of(new Option(Long.toString(of), name));
        }
        model.addAttribute("departments", departments);
        model.addAttribute(
                "ways",
                Arrays.stream(Online.values())
                        .map(o -> new Option(o.name(), o.label()))
                        .toList());
        model.addAttribute("id", id);
        model.addAttribute(
                "name",
                id == 0
                        ? Messages.get("process.procedure.new")
                        : procedures.get(id).name());
        model.addAttribute("mayEdit", mayEdit);
        return "process/procedure/form";
    }

    private ProcedureSearch search(String text, long section, String online, boolean seal) {
        boolean known = Arrays.stream(Online.values()).anyMatch(o -> o.name().equals(online));
        return new ProcedureSearch(text.strip(), sections.ids(section), known ? online : "", seal);
    }

    private List<Option> own(Actor actor) {
        return sections.offered(actor, "process.procedure.edit");
    }
}
