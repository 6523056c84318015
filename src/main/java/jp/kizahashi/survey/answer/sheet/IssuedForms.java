package jp.kizahashi.survey.answer.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Lineages;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer sheets of all bodies of a wave at once, to be sent by the host. */
@Component
public class IssuedForms {
    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;
    private final AnswerForms forms;
    private final Audit audit;

    IssuedForms(Waves waves, Invitations invitations, Submissions submissions, AnswerForms forms, Audit audit) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
        this.forms = forms;
        this.audit = audit;
    }

    /**
     * What is to be written, gathered in one transaction, so that writing needs no database.
     *
     * @param known what each body answered last time, by 団体コード
     */
    public record Issue(Wave wave, List<Invitation> bodies, Map<String, AnswerSheet> known) {}

    /**
     * The sheets of a wave that the actor hosts and that is not being prepared any more.
     *
     * @throws Refused SVY-040 when there is no such wave, SVY-042 while it is being prepared
     */
    @Transactional
    public Issue of(Actor by, long waveId) {
        Wave wave = waves.getHosted(by, waveId);
        if (wave.status() == WaveStatus.PREPARING)
            throw new Refused(SurveyProblem.WAVE_NOT_IN_STATE, wave.status().label());
        List<Invitation> bodies = invitations.of(waveId);
        audit.record("wave.sheets", "wave", waveId, Map.of("sheets", bodies.size(), "version", wave.sheetVersion()));
        return new Issue(wave, bodies, known(wave, bodies));
    }

    /** Of bodies that stayed themselves; a merged one begins with an empty sheet. */
    private Map<String, AnswerSheet> known(Wave wave, List<Invitation> bodies) {
        Map<String, AnswerSheet> known = new HashMap<>();
        if (wave.previousId() == null) return known;
        Map<String, AnswerSheet> last = last(wave.previousId());
        Lineages lineages = waves.lineages(waves.get(wave.previousId()), wave);
        for (Invitation body : bodies)
            lineages.earlierCode(body.code(), body.name())
                    .map(last::get)
                    .ifPresent(sheet -> known.put(body.code(), fitting(sheet, wave.questionnaire())));
        return known;
    }

    private Map<String, AnswerSheet> last(long wave) {
        Map<String, AnswerSheet> last = new HashMap<>();
        Map<Long, Submission> inForce = submissions.inForce(wave);
        for (Invitation body : invitations.of(wave)) {
            Submission submission = inForce.get(body.id());
            if (submission != null) last.put(body.code(), submission.sheet());
        }
        return last;
    }

    /** The entries that the questionnaire still knows and would still take. */
    static AnswerSheet fitting(AnswerSheet sheet, Questionnaire questionnaire) {
        Map<String, Entry> fitting = new HashMap<>();
        for (Question question : questionnaire.questions())
            sheet.entry(question.code())
                    .filter(entry -> fits(question, entry))
                    .ifPresent(entry -> fitting.put(question.code(), entry));
        return new AnswerSheet(fitting);
    }

    private static boolean fits(Question question, Entry entry) {
        if (question.kind() == QuestionKind.FILE) return false;
        if (entry.state() != Entry.State.ANSWERED) return true;
        if (question.kind().hasOptions())
            return entry.values().stream().allMatch(v -> question.option(v).isPresent());
        return EntryText.read(question, entry.value()).entry().equals(java.util.Optional.of(entry));
    }

    /** Writes one workbook a body into a ZIP, stored as they are, and returns how many. The stream stays open. */
    public int zip(Issue issue, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        for (Invitation body : issue.bodies()) {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            AnswerSheet known = issue.known().getOrDefault(body.code(), new AnswerSheet(Map.of()));
            forms.write(issue.wave(), body, known, workbook);
            zip.putNextEntry(stored(AnswerForms.fileName(body), workbook.toByteArray()));
            workbook.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        return issue.bodies().size();
    }

    /** With size and sum in front, so that a gateway can read the ZIP as it passes. */
    private static ZipEntry stored(String name, byte[] bytes) {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
