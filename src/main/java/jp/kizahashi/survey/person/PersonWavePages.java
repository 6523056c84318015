package jp.kizahashi.survey.person;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.VersionApprovals;
import jp.kizahashi.survey.wave.WaveStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the host's pages of waves of persons show. */
@Component
@Transactional(readOnly = true)
class PersonWavePages {
    private final PersonWaves waves;
    private final PersonColumns columns;
    private final Organisations organisations;
    private final VersionApprovals versions;
    private final InstantSource clock;

    PersonWavePages(
            PersonWaves waves,
            PersonColumns columns,
            Organisations organisations,
            VersionApprovals versions,
            InstantSource clock) {
        this.waves = waves;
        this.columns = columns;
        this.organisations = organisations;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * One group in the table of progress.
     *
     * @param handedIn in words: while the wave is open only in steps of k, so that watching the number does not tell who came
     */
    public record Line(String group, int asked, String handedIn) {}

    /**
     * One wave.
     *
     * @param lines by group, then the whole
     * @param paper sheets that can still be entered, by group
     * @param ready whether the columns of a closed wave are made
     */
    public record Page(
            PersonWave wave,
            List<Line> lines,
            List<PersonIssue> issues,
            Map<String, Integer> paper,
            boolean mayManage,
            boolean ready) {
        public boolean prepares() {
            return wave.status() == WaveStatus.PREPARING;
        }

        public boolean takes() {
            return wave.status() == WaveStatus.OPEN;
        }

        public boolean closed() {
            return wave.status() == WaveStatus.CLOSED;
        }
    }

    Page page(Actor actor, long id) {
        PersonWave wave = waves.get(id);
        List<PersonIssue> issues = waves.issues(id);
        Map<String, Integer> paper = new LinkedHashMap<>();
        for (PersonIssue issue : issues) if (issue.isPaper()) paper.merge(issue.group(), issue.open(), Integer::sum);
        return new Page(
                wave,
                lines(wave, issues),
                issues,
                paper,
                actor.may("survey.person.manage"),
                columns.of(id).isPresent());
    }

    private static List<Line> lines(PersonWave wave, List<PersonIssue> issues) {
        Map<String, int[]> groups = new LinkedHashMap<>();
        int[] whole = new int[2];
        for (PersonIssue issue : issues) {
            int[] counts = groups.computeIfAbsent(issue.group(), g -> new int[2]);
            for (int[] sums : List.of(counts, whole)) {
                sums[0] += issue.asked();
                sums[1] += issue.handedIn();
            }
        }
        List<Line> lines = new ArrayList<>();
        if (groups.size() > 1) groups.forEach((group, counts) -> lines.add(line(wave, label(group), counts)));
        lines.add(line(wave, Messages.get("survey.person.whole"), whole));
        return lines;
    }

    private static Line line(PersonWave wave, String label, int[] counts) {
        int k = wave.plan().k();
        if (wave.status() == WaveStatus.CLOSED) return new Line(label, counts[0], Integer.toString(counts[1]));
        int steps = counts[1] / k * k;
        String words = steps == 0
                ? Messages.get("survey.person.under", Integer.toString(k))
                : Messages.get("survey.person.atLeast", Integer.toString(steps));
        return new Line(label, counts[0], words);
    }

    static String label(String group) {
        return group.isEmpty() ? Messages.get("survey.person.group.none") : group;
    }

    LocalDate today() {
        return clock.instant().atZone(Dates.TOKYO).toLocalDate();
    }

    /** The host's own name, as the suggested sender. */
    String office() {
        return organisations.own().map(Organisation::name).orElse("");
    }

    /** A questionnaire that can be asked. Refused (SVY-002) when there is none with the id. */
    Questionnaire questionnaire(String id) {
        return questionnaires().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, ""));
    }

    List<Option> choices() {
        return questionnaires().stream()
                .map(q -> new Option(q.id(), q.title(), q.id()))
                .toList();
    }

    private List<Questionnaire> questionnaires() {
        return versions.askable();
    }
}
