package jp.kizahashi.process.work;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The register of works: found, read, entered, changed, ended. */
@Controller
@RequestMapping("/processes/works")
class WorkController {
    private static final int PAGE = 50;

    private final Works works;
    private final Sections sections;
    private final People people;
    private final List<WorkLinks> links;

    WorkController(Works works, Sections sections, People people, List<WorkLinks> links) {
        this.works = works;
        this.sections = sections;
        this.people = people;
        this.links = links;
    }

    @GetMapping
    @Allowed("process.work.read")
    String all(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long section,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        WorkSearch search =
                new WorkSearch(text, sections.ids(section), kind.matches("COMMON|INDIVIDUAL") ? kind : "", false);
        int count = works.count(search);
        Paging paging = Paging.of(page, count, PAGE);
        model.addAttribute("works", works.search(search, PAGE, paging.before()));
        model.addAttribute("count", count);
        model.addAttribute("paging", paging);
        model.addAttribute("text", search.text());
        model.addAttribute("section", section);
        model.addAttribute("kind", search.kind());
        model.addAttribute("sections", sections.all());
        model.addAttribute("names", new DepartmentNames(people.departments(people.today())));
        model.addAttribute("mayAdd", !own(actor).isEmpty());
        return "process/work/list";
    }

    @GetMapping("/{id}")
    @Allowed("process.work.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        Work work = works.get(id);
        model.addAttribute("work", work);
        model.addAttribute("names", new DepartmentNames(people.departments(people.today())));
        model.addAttribute("mayEdit", works.mayEdit(actor, work.departmentId()));
        List<WorkLinks.Link> found = new ArrayList<>();
        links.forEach(source -> found.addAll(source.of(work, actor)));
        model.addAttribute("links", found);
        List<Work> twins =
                works.withCode(work.code()).stream().filter(w -> w.id() != id).toList();
        model.addAttribute("twins", twins);
        crumbs(work.name(), model);
        return "process/work/show";
    }

    @GetMapping("/new")
    @Allowed("process.work.edit")
    String blank(Actor actor, @RequestParam(required = false) @Nullable Long section, Model model) {
        List<Option> offered = own(actor);
        Long first = section != null || offered.isEmpty()
                ? section
                : Long.valueOf(offered.getFirst().value());
        model.addAttribute("form", WorkForm.empty(first));
        return form(actor, Messages.get("process.work.new"), "/processes/works", model);
    }

    @PostMapping
    @Allowed("process.work.edit")
    Object add(Actor actor, @Valid @ModelAttribute("form") WorkForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()) return "redirect:/processes/works/" + works.add(actor, form.toWork());
        form(actor, Messages.get("process.work.new"), "/processes/works", model);
        return new ModelAndView("process/work/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    @Allowed("process.work.edit")
    String edit(Actor actor, @PathVariable long id, Model model) {
        Work work = works.get(id);
        works.mustEdit(actor, work.departmentId());
        model.addAttribute("form", WorkForm.of(work));
        return form(actor, Messages.get("process.work.edit"), "/processes/works/" + id, model);
    }

    @PostMapping("/{id}")
    @Allowed("process.work.edit")
    Object change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") WorkForm form,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors()) {
            works.change(actor, form.toWork(works.get(id)));
            return "redirect:/processes/works/" + id;
        }
        form(actor, Messages.get("process.work.edit"), "/processes/works/" + id, model);
        return new ModelAndView("process/work/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The work is no longer done from the day after. */
    @PostMapping("/{id}/end")
    @Allowed("process.work.edit")
    String end(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate lastDay) {
        works.end(actor, id, lastDay == null ? people.today() : lastDay);
        return "redirect:/processes/works/" + id;
    }

    private String form(Actor actor, String title, String target, Model model) {
        model.addAttribute("departments", own(actor));
        model.addAttribute(
                "kinds",
                List.of(
                        new Option(
                                "INDIVIDUAL",
                                Messages.get("process.work.kind.INDIVIDUAL"),
                                Messages.get("process.work.kind.INDIVIDUAL.hint")),
                        new Option(
                                "COMMON",
                                Messages.get("process.work.kind.COMMON"),
                                Messages.get("process.work.kind.COMMON.hint"))));
        model.addAttribute("title", title);
        model.addAttribute("target", target);
        return "process/work/form";
    }

    private List<Option> own(Actor actor) {
        return sections.offered(actor, "process.work.edit");
    }

    private static void crumbs(String title, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(Messages.get("process.work.title"), "/processes/works"), new Crumb(title, "")));
    }
}
