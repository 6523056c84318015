package jp.kizahashi.survey.answer.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of returned files show. */
@Component
@Transactional(readOnly = true)
class IntakePages {
    private final Waves waves;
    private final Intakes intakes;

    IntakePages(Waves waves, Intakes intakes) {
        this.waves = waves;
        this.intakes = intakes;
    }

    /** How many files had an outcome. */
    public record Count(FileOutcome outcome, int files) {}

    /** The files of one outcome; those that ask for something come first. */
    public record Group(FileOutcome outcome, List<FileResult> files) {}

    /** An upload in the history. */
    public record Line(Intake intake, List<Count> counts) {}

    void list(Actor by, long id, Model model) {
        Wave wave = frame(by, id, model);
        List<Line> lines = intakes.of(by, id).stream()
                .map(i -> new Line(
                        i, counts(i).stream().filter(c -> c.files() > 0).toList()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("open", wave.status() != WaveStatus.PREPARING);
        model.addAttribute("note", "");
        model.addAttribute("missing", intakes.missing(by, id).size());
    }

    void show(Actor by, long id, long intakeId, Model model) {
        frame(by, id, model);
        Intake intake = intakes.get(by, id, intakeId);
        model.addAttribute("intake", intake);
        model.addAttribute("counts", counts(intake));
        model.addAttribute("groups", groups(intake));
        model.addAttribute("missing", intakes.missing(by, id));
    }

    IntakeLists lists(Actor by, long id, long intakeId) {
        List<Invitation> missing = intakes.missing(by, id);
        return new IntakeLists(intakes.get(by, id, intakeId), missing);
    }

    private Wave frame(Actor by, long id, Model model) {
        Wave wave = waves.getHosted(by, id);
        model.addAttribute("wave", wave);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(wave.title(), "/surveys/waves/" + id),
                        new Crumb(Messages.get("survey.intake.title"), "/surveys/waves/" + id + "/returns")));
        return wave;
    }

    private static List<Count> counts(Intake intake) {
        Map<FileOutcome, Integer> counts = intake.counts();
        return Arrays.stream(FileOutcome.values())
                .map(o -> new Count(o, counts.getOrDefault(o, 0)))
                .toList();
    }

    private static List<Group> groups(Intake intake) {
        return List.of(
                        FileOutcome.FAULTY,
                        FileOutcome.ALTERED,
                        FileOutcome.OLD_VERSION,
                        FileOutcome.DOUBLE,
                        FileOutcome.LATE,
                        FileOutcome.NOT_INVITED,
                        FileOutcome.UNREADABLE,
                        FileOutcome.ACCEPTED)
                .stream()
                .map(o -> new Group(o, intake.with(o)))
                .filter(g -> !g.files().isEmpty())
                .toList();
    }
}
