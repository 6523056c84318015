package jp.kizahashi.survey.inhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.people.People;
import jp.kizahashi.survey.answer.draft.Parts.Hands;
import jp.kizahashi.survey.answer.town.PartChoices;
import jp.kizahashi.survey.answer.town.PartChoices.Choice;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.SectionTarget;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Which sections can be asked today, and who fills and confirms there. */
@Component
@Transactional(readOnly = true)
class InhouseChoices {
    private final People people;
    private final Departments departments;
    private final PartChoices hands;

    InhouseChoices(People people, Departments departments, PartChoices hands) {
        this.people = people;
        this.departments = departments;
        this.hands = hands;
    }

    /** All sections with people, in the order of the town's tree; what was chosen stays chosen. */
    List<SectionChoice> sections(MultiValueMap<String, String> fields) {
        Map<Long, Department> byId = people.departments(people.today()).stream()
                .collect(Collectors.toMap(Department::id, Function.identity()));
        List<SectionChoice> choices = new ArrayList<>();
        for (var branch : departments.tree(people.today()).branches()) {
            Department section = branch.department();
            if (section.kind() != Department.Kind.SECTION) continue;
            PartChoices.Offered offered = hands.of(section.id());
            long head = chosen(fields, "head." + section.id(), offered.heads(), 0);
            long filler = chosen(fields, "filler." + section.id(), offered.fillers(), head);
            choices.add(new SectionChoice(
                    section.id(),
                    section.name(),
                    Optional.ofNullable(section.parentId())
                            .map(byId::get)
                            .map(Department::name)
                            .orElse(""),
                    fields.getOrDefault("section", List.of()).contains(Long.toString(section.id())),
                    offered.fillers(),
                    filler,
                    offered.heads(),
                    head));
        }
        return choices;
    }

    /** The chosen sections. Refused (SVY-081) when somebody does not work where they are named. */
    List<SectionTarget> targets(MultiValueMap<String, String> fields) {
        return sections(fields).stream()
                .filter(SectionChoice::chosen)
                .map(c -> new SectionTarget(c.name(), c.group(), desk(c.id(), c.filler(), c.head())))
                .toList();
    }

    /** Hands that are there today. Refused (SVY-081) unless they are, (SVY-019) when one person would confirm itself. */
    Desk desk(long department, long filler, long head) {
        Hands checked = hands.checked(new Hands(department, filler, head));
        return new Desk(checked.departmentId(), checked.fillerId(), checked.headId());
    }

    private static long chosen(
            MultiValueMap<String, String> fields, String name, List<Choice> offered, long otherThan) {
        String typed = fields.getFirst(name);
        if (typed != null && typed.matches("[0-9]{1,18}")) return Long.parseLong(typed);
        return offered.stream()
                .map(Choice::value)
                .filter(id -> id != otherThan)
                .findFirst()
                .orElse(0L);
    }
}
