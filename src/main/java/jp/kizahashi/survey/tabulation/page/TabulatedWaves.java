package jp.kizahashi.survey.tabulation.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.population.PopulationBand;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.SheetColumns;
import jp.kizahashi.survey.column.Trait;
import jp.kizahashi.survey.column.WaveColumns;
import jp.kizahashi.survey.result.Recent;
import jp.kizahashi.survey.result.tabulation.Disclosure;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.tabulation.CaseUnit;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.Withholding;
import jp.kizahashi.survey.tabulation.theme.Themes;
import jp.kizahashi.survey.wave.CellKind;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waves as tables are made from them: of each body or section the newest edition that the host may read. */
@Component
@Transactional(readOnly = true)
class TabulatedWaves {
    private static final String PREFECTURE = "prefecture";

    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;
    private final HostChoices host;
    private final InstantSource clock;
    private final Dates dates = new Dates();
    private final Recent<List<Object>, WaveColumns> made = new Recent<>(4);

    /** Who the host is, and how it counts. */
    @Component
    record HostChoices(Organisations organisations, Groupings groupings, Themes themes) {}

    TabulatedWaves(
            Waves waves, Invitations invitations, Submissions submissions, HostChoices host, InstantSource clock) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
        this.host = host;
        this.clock = clock;
    }

    /** A wave that was opened. Refused (SVY-040) unless the actor hosts it, SVY-042 while it is being prepared. */
    TabulatedWave of(Actor by, long waveId) {
        Wave wave = waves.getHosted(by, waveId);
        if (wave.status() == WaveStatus.PREPARING) wave.mustBe(WaveStatus.OPEN);
        List<Invitation> asked = invitations.of(waveId);
        Map<Long, Submission> inForce = submissions.inForce(waveId);
        List<Invitation> answered =
                asked.stream().filter(i -> inForce.containsKey(i.id())).toList();
        List<Submission> counted =
                answered.stream().map(i -> inForce.get(i.id())).toList();
        String digest = digest(counted);
        WaveColumns columns = made.of(
                List.of(waveId, wave.questionnaire().id(), asked.size(), digest),
                () -> SheetColumns.of(
                        wave.questionnaire(),
                        counted.stream().map(Submission::sheet).toList(),
                        asked.size(),
                        traits(wave, answered)));
        return new TabulatedWave(
                Asked.of(wave),
                host.organisations().own().map(Organisation::name).orElse(""),
                new WaveVariables(
                        columns, host.groupings().of(waveId), wave.inhouse() ? CaseUnit.SECTION : CaseUnit.BODY),
                answered.stream()
                        .map(i -> new TabulatedWave.Author(i.id(), i.name()))
                        .toList(),
                Messages.get("survey.benchmark.asOf", Wareki.format(wave.asOf())),
                Messages.get(
                        wave.status() == WaveStatus.CLOSED ? "survey.tabulation.closed" : "survey.tabulation.live",
                        dates.time(clock.instant())),
                digest,
                question -> host.themes().of(waveId, question),
                wave.inhouse() ? Optional.empty() : Optional.of(() -> withholding(wave, asked, answered, counted)));
    }

    private static List<Column> traits(Wave wave, List<Invitation> answered) {
        String division = Messages.get("survey.column.fact.division");
        // Of a section the invitation keeps its 部 where that of a body is its band.
        if (wave.inhouse()) return List.of(trait("division", division, List.of(), answered, Invitation::band));
        List<String> bands = PopulationBands.STUDY_2020.bands().stream()
                .map(PopulationBand::label)
                .toList();
        return List.of(
                trait(WaveVariables.BAND, CellKind.BAND.label(), bands, answered, Invitation::band),
                trait(PREFECTURE, CellKind.PREFECTURE.label(), List.of(), answered, Invitation::prefecture));
    }

    /** Labels that occur, the ordered ones first. */
    private static Column trait(
            String code,
            String label,
            List<String> order,
            List<Invitation> answered,
            Function<Invitation, String> value) {
        List<String> values = answered.stream().map(value).toList();
        Set<String> occurring = new LinkedHashSet<>(order);
        occurring.retainAll(new LinkedHashSet<>(values));
        return Trait.of(code, label, List.copyOf(occurring), values);
    }

    private static Withholding withholding(
            Wave wave, List<Invitation> asked, List<Invitation> answered, List<Submission> counted) {
        List<Frame.Body> bodies = new ArrayList<>();
        Set<String> cells = new LinkedHashSet<>();
        for (Invitation i : asked) {
            bodies.add(new Frame.Body(i.code(), i.name(), i.prefecture(), i.cell(wave.cells())));
            cells.add(i.cell(wave.cells()));
        }
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (int i = 0; i < answered.size(); i++)
            sheets.put(answered.get(i).code(), counted.get(i).sheet());
        Frame frame = new Frame(wave.cells().label(), List.copyOf(cells), bodies);
        Disclosure disclosure = Disclosure.forAll(new WaveReplies(wave.questionnaire(), frame, sheets), wave.k());
        return new Withholding(
                wave.questionnaire(), disclosure, wave.cells() == CellKind.BAND ? WaveVariables.BAND : PREFECTURE);
    }

    private static String digest(List<Submission> counted) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Submission one : counted)
                all.update((one.invitationId() + ":" + one.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
