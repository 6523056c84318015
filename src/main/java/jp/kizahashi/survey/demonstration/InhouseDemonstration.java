package jp.kizahashi.survey.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.org.demonstration.Stage;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Desks;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.town.PartChoices;
import jp.kizahashi.survey.answer.town.PartChoices.Choice;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.CellKind;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.SectionTarget;
import jp.kizahashi.survey.wave.Targets;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveSettings;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets みらい市 ask five of its sections about paper forms: two have answered, one has nothing to report, one waits for its
 * 所属長, and 税務課 is still to fill. Everything is 架空.
 */
@Component
@Order(320)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class InhouseDemonstration implements ApplicationRunner {
    private static final List<String> SECTIONS = List.of("税務課", "市民課", "保育課", "図書館", "道路河川課");
    private static final Map<String, AnswerSheet> ANSWERS = Map.of(
            "市民課",
            sheet("14", "5230", "1", "2", "3"),
            "保育課",
            sheet("6", "1180", "4", "3"),
            "道路河川課",
            sheet("9", "310", "1", "4"));

    private final Stage stage;
    private final People people;
    private final AssessmentDemonstration.Staff staff;
    private final Asking asking;

    /** What asks and takes answers. */
    @Component
    record Asking(Waves waves, Invitations invitations, PartChoices choices, Desks desks, Drafts drafts) {}

    InhouseDemonstration(Stage stage, People people, AssessmentDemonstration.Staff staff, Asking asking) {
        this.stage = stage;
        this.people = people;
        this.staff = staff;
        this.asking = asking;
    }

    @Override
    public void run(ApplicationArguments args) {
        stage.inMirai(town -> asking.waves().inhouse(town).isEmpty(), this::write);
    }

    private void write(long town) {
        Actor office = stage.in(
                town,
                () -> Objects.requireNonNull(staff.byRole(town).get(Role.DX_OFFICE))
                        .getFirst());
        long wave = stage.by(office, () -> ask(office));
        for (Invitation invitation : stage.in(town, () -> asking.invitations().of(wave))) {
            AnswerSheet answers = ANSWERS.get(invitation.name());
            if (answers != null) answer(town, wave, invitation, answers);
            if (invitation.name().equals("図書館")) nothing(town, wave, invitation);
        }
    }

    private long ask(Actor office) {
        Questionnaire asked = DemonstrationQuestionnaire.read("paper-forms.yaml");
        LocalDate today = people.today();
        NewWave fresh = new NewWave(
                "紙で受け付けている手続の調べ（架空）",
                asked,
                Targets.ALL,
                FiscalYear.of(today).year(),
                today,
                Deadline.of(today.plusDays(10)),
                DisclosureTerms.RESPONDENTS,
                CellKind.BAND,
                5,
                null,
                new WaveSettings(
                        "電子申請に移す手続を選ぶ資料にします。所属で受け付けているものを数えてください。",
                        false,
                        true,
                        "",
                        "デジタル推進課",
                        "",
                        "",
                        "",
                        "デジタル推進課",
                        "",
                        "内線 0000（架空）",
                        ""),
                today.plusDays(10));
        long id = asking.waves().ask(office, fresh, targets());
        Wave wave = asking.waves().get(id);
        for (Invitation invitation : asking.invitations().of(id))
            asking.desks()
                    .lay(
                            new Answering(wave, invitation, office.personId(), true),
                            Objects.requireNonNull(invitation.desk()));
        return id;
    }

    private List<SectionTarget> targets() {
        List<SectionTarget> targets = new ArrayList<>();
        List<Department> all = people.departments(people.today());
        for (Department section : all)
            if (SECTIONS.contains(section.name())) {
                String group = all.stream()
                        .filter(d -> Objects.equals(d.id(), section.parentId()))
                        .map(Department::name)
                        .findFirst()
                        .orElse("");
                desk(section.id()).ifPresent(d -> targets.add(new SectionTarget(section.name(), group, d)));
            }
        return targets;
    }

    private Optional<Desk> desk(long section) {
        PartChoices.Offered offered = asking.choices().of(section);
        Optional<Long> head = offered.heads().stream().map(Choice::value).findFirst();
        return offered.fillers().stream()
                .map(Choice::value)
                .filter(filler -> !Optional.of(filler).equals(head))
                .findFirst()
                .flatMap(filler -> head.map(h -> new Desk(section, filler, h)));
    }

    private void answer(long town, long wave, Invitation invitation, AnswerSheet answers) {
        Desk desk = Objects.requireNonNull(invitation.desk());
        stage.by(town, desk.fillerId(), () -> {
            Answering who = who(wave, invitation, desk.fillerId());
            asking.drafts().fill(who, answers);
            asking.desks().handOver(who);
            return true;
        });
        if (!invitation.name().equals("道路河川課")) confirm(town, wave, invitation, desk);
    }

    private void nothing(long town, long wave, Invitation invitation) {
        Desk desk = Objects.requireNonNull(invitation.desk());
        stage.by(town, desk.fillerId(), () -> {
            asking.desks().nothing(who(wave, invitation, desk.fillerId()));
            return true;
        });
        confirm(town, wave, invitation, desk);
    }

    private void confirm(long town, long wave, Invitation invitation, Desk desk) {
        stage.by(town, desk.headId(), () -> asking.desks().confirm(who(wave, invitation, desk.headId()), ""));
    }

    private Answering who(long wave, Invitation invitation, long person) {
        return new Answering(asking.waves().get(wave), invitation, person, false);
    }

    private static AnswerSheet sheet(String forms, String cases, String... reasons) {
        return new AnswerSheet(Map.of(
                "Q01", Entry.of("1"),
                "Q02", Entry.of(forms),
                "Q03", Entry.of(cases),
                "Q04", Entry.of(reasons),
                "Q05", Entry.of(reasons[0])));
    }
}
