package jp.kizahashi.org.department.page;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.org.people.Posts;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Blocks.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The departments of a day as a tree, and one page a department. */
@Controller
class DepartmentController {
    private static final String EDIT = "org.department.edit";

    private final Departments departments;
    private final People people;
    private final Posts posts;

    DepartmentController(Departments departments, People people, Posts posts) {
        this.departments = departments;
        this.people = people;
        this.posts = posts;
    }

    /**
     * One line of the tree.
     *
     * @param head who heads it on the day, empty when nobody does
     */
    record Line(Department department, int depth, String kind, String head, int people) {}

    @GetMapping("/org/departments")
    @Allowed("org.department.read")
    String tree(@RequestParam(required = false) @Nullable LocalDate on, Actor actor, Model model) {
        // What is decided for a coming day is nobody's business before it but the administrator's.
        LocalDate today = people.today();
        LocalDate day = on == null || (on.isAfter(today) && !actor.may(EDIT)) ? today : on;
        model.addAttribute("on", day);
        model.addAttribute("date", Wareki.formatBoth(day));
        model.addAttribute("lines", lines(day));
        model.addAttribute("mayEdit", actor.may(EDIT));
        return "org/people/departments";
    }

    private List<Line> lines(LocalDate on) {
        Map<Long, Integer> counts = posts.counts(on);
        List<Post> heads = people.posts(on).stream().filter(Post::head).toList();
        Map<Long, String> names =
                people.names(heads.stream().map(Post::personId).toList());
        return departments.tree(on).branches().stream()
                .map(b -> new Line(
                        b.department(),
                        b.depth(),
                        Messages.get("org.department." + b.department().kind().name()),
                        head(b.department(), heads, names),
                        counts.getOrDefault(b.department().id(), 0)))
                .toList();
    }

    private static String head(Department department, List<Post> heads, Map<Long, String> names) {
        return String.join(
                "、",
                heads.stream()
                        .filter(p -> p.departmentId() == department.id())
                        .map(p -> names.getOrDefault(p.personId(), ""))
                        .toList());
    }

    @GetMapping("/org/departments/new")
    @Allowed(EDIT)
    String blank(Model model) {
        model.addAttribute("form", DepartmentForm.empty(people.today()));
        choices(model);
        return "org/people/department-new";
    }

    @PostMapping("/org/departments")
    @Allowed(EDIT)
    Object add(@Valid @ModelAttribute("form") DepartmentForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()) check(form.department(), errors);
        if (errors.hasErrors()) {
            choices(model);
            return new ModelAndView("org/people/department-new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:/org/departments/" + departments.add(form.department());
    }

    private void check(Department wanted, BindingResult errors) {
        if (departments.codeTaken(wanted.code(), wanted.validFrom()))
            errors.rejectValue("code", "taken", Messages.get("problem.ORG-007", wanted.code()));
        if (wanted.validTo() != null && wanted.validTo().isBefore(wanted.validFrom()))
            errors.rejectValue("to", "before", Messages.get("problem.ORG-008"));
    }

    private void choices(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(Department.Kind.values())
                        .map(k -> new Option(k.name(), Messages.get("org.department." + k.name())))
                        .toList());
        model.addAttribute(
                "parents",
                departments.tree(people.today()).branches().stream()
                        .map(b -> new Option(
                                Long.toString(b.department().id()),
                                "　".repeat(b.depth()) + b.department().name()))
                        .toList());
    }

    @GetMapping("/org/departments/{id}")
    @Allowed(EDIT)
    String one(@PathVariable long id, Model model) {
        Department department = departments.one(id).orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_DEPARTMENT));
        LocalDate today = people.today();
        LocalDate to = department.validTo();
        model.addAttribute("department", department);
        model.addAttribute(
                "kindName", Messages.get("org.department." + department.kind().name()));
        model.addAttribute("path", departments.tree(today).path(id));
        model.addAttribute("days", Wareki.format(department.validFrom()) + "〜" + (to == null ? "" : Wareki.format(to)));
        model.addAttribute("people", posts.counts(today).getOrDefault(id, 0));
        model.addAttribute("history", history(id));
        model.addAttribute("today", today);
        return "org/people/department";
    }

    /** Whose work it went on with, and who goes on with its work. */
    private List<String> history(long id) {
        Map<Long, Department> all =
                departments.all().stream().collect(Collectors.toMap(Department::id, Function.identity()));
        return departments.links().stream()
                .filter(l -> l.departmentId() == id || l.successorId() == id)
                .map(l -> {
                    boolean heir = l.departmentId() == id;
                    Department other = Objects.requireNonNull(all.get(heir ? l.successorId() : l.departmentId()));
                    return Messages.get(
                            heir ? "org.department.heir" : "org.department.past",
                            Wareki.format(l.from()),
                            other.name());
                })
                .toList();
    }

    @PostMapping("/org/departments/{id}/name")
    @Allowed(EDIT)
    String rename(@PathVariable long id, @RequestParam String name, @RequestParam LocalDate from) {
        if (!name.isBlank()) departments.rename(id, name.strip(), from);
        return "redirect:/org/departments/" + id + "?done";
    }

    @PostMapping("/org/departments/{id}/end")
    @Allowed(EDIT)
    String end(@PathVariable long id, @RequestParam LocalDate last) {
        departments.end(id, last);
        return "redirect:/org/departments/" + id + "?done";
    }
}
