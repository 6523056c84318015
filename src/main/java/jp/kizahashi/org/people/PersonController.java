package jp.kizahashi.org.people;

import jakarta.validation.Valid;
import java.time.LocalDate;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.Role;
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

/** Staff: the list, one page a person, and the changes of name, posts and roles. */
@Controller
class PersonController {
    private final People people;
    private final Posts posts;
    private final PersonRoles roles;
    private final PeoplePages pages;

    PersonController(People people, Posts posts, PersonRoles roles, PeoplePages pages) {
        this.people = people;
        this.posts = posts;
        this.roles = roles;
        this.pages = pages;
    }

    @GetMapping("/org/people")
    @Allowed("org.people.read")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long department,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        LocalDate today = people.today();
        boolean mayEdit = actor.may("org.people.edit");
        // What is decided for a coming day is nobody's business before it but the administrator's.
        LocalDate day = on == null || (on.isAfter(today) && !mayEdit) ? today : on;
        model.addAttribute("mayEdit", mayEdit);
        pages.list(new PeopleSearch(q.strip(), department, day), page, model);
        return "org/people/list";
    }

    @GetMapping("/org/people/new")
    @Allowed("org.people.edit")
    String blank(Model model) {
        model.addAttribute("form", new PersonForm("", "", ""));
        return "org/people/new";
    }

    @PostMapping("/org/people")
    @Allowed("org.people.edit")
    Object add(@Valid @ModelAttribute("form") PersonForm form, BindingResult errors) {
        if (form.staffNumber().isEmpty())
            errors.rejectValue("staffNumber", "blank", Messages.get("org.form.blank.staffNumber"));
        else if (people.personByNumber(form.staffNumber()).isPresent())
            errors.rejectValue("staffNumber", "taken", Messages.get("problem.ORG-006", form.staffNumber()));
        if (errors.hasErrors())
            return new ModelAndView("org/people/new", errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        return "redirect:/org/people/" + people.addPerson(form.staffNumber(), form.name(), form.kana());
    }

    @GetMapping("/org/people/{id}")
    @Allowed("org.people.read")
    String one(@PathVariable long id, Actor actor, Model model) {
        Person person = person(id);
        model.addAttribute("form", new PersonForm(person.staffNumber(), person.name(), person.kana()));
        model.addAttribute("post", PostForm.empty(people.today()));
        pages.one(person, actor, model);
        return "org/people/one";
    }

    @PostMapping("/org/people/{id}")
    @Allowed("org.people.edit")
    Object change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        Person person = person(id);
        if (errors.hasErrors()) {
            model.addAttribute("post", PostForm.empty(people.today()));
            return again(person, actor, model);
        }
        people.change(id, form.name(), form.kana());
        return back(id, "changed");
    }

    @PostMapping("/org/people/{id}/posts")
    @Allowed("org.people.edit")
    Object give(
            @PathVariable long id,
            @Valid @ModelAttribute("post") PostForm post,
            BindingResult errors,
            Actor actor,
            Model model) {
        Person person = person(id);
        LocalDate from = post.from();
        if (from != null && post.to() != null && post.to().isBefore(from))
            errors.rejectValue("to", "before", Messages.get("problem.ORG-008"));
        if (errors.hasErrors()) {
            model.addAttribute("form", new PersonForm(person.staffNumber(), person.name(), person.kana()));
            model.addAttribute("postWrong", true);
            return again(person, actor, model);
        }
        posts.give(id, post.post());
        return back(id, "posts");
    }

    @PostMapping("/org/people/{id}/posts/{post}/end")
    @Allowed("org.people.edit")
    String end(@PathVariable long id, @PathVariable long post, @RequestParam LocalDate last) {
        posts.end(person(id).id(), post, last);
        return back(id, "posts");
    }

    @PostMapping("/org/people/{id}/roles")
    @Allowed("org.people.edit")
    String giveRole(
            @PathVariable long id,
            @RequestParam Role role,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        roles.give(person(id).id(), role, from, to);
        return back(id, "roles");
    }

    @PostMapping("/org/people/{id}/roles/{role}/end")
    @Allowed("org.people.edit")
    String endRole(@PathVariable long id, @PathVariable long role, @RequestParam LocalDate last) {
        roles.end(person(id).id(), role, last);
        return back(id, "roles");
    }

    private ModelAndView again(Person person, Actor actor, Model model) {
        pages.one(person, actor, model);
        return new ModelAndView("org/people/one", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Person person(long id) {
        return people.person(id).orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_PERSON));
    }

    private static String back(long id, String done) {
        return "redirect:/org/people/" + id + "?done=" + done;
    }
}
