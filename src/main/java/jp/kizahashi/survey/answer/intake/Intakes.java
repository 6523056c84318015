package jp.kizahashi.survey.answer.intake;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.answer.Receipt;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Submissions.HandIn;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes returned files in: right sheets become editions, every file gets its outcome, in one transaction. */
@Component
@Transactional
class Intakes {
    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;
    private final AnswerForms forms;
    private final IntakeStore store;
    private final Tools tools;

    /** What every façade needs beside its subject. */
    @Component("intakeTools")
    record Tools(Consents consents, Audit audit, InstantSource clock, Dates dates) {}

    Intakes(
            Waves waves,
            Invitations invitations,
            Submissions submissions,
            AnswerForms forms,
            IntakeStore store,
            Tools tools) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
        this.forms = forms;
        this.store = store;
        this.tools = tools;
    }

    /**
     * Sorts the files, stores the right ones and returns the id of the account.
     *
     * @param note why sheets of bodies that have answered already are taken as corrections; blank when they are not
     * @throws Refused SVY-070 without a file, SVY-042 unless the wave is open or corrections are meant
     */
    public long receive(Actor by, long waveId, List<OpenedFile> files, String note) {
        if (files.isEmpty()) throw new Refused(SurveyProblem.NO_RETURNED_FILES);
        store.lock(waveId);
        Wave wave = waves.getHosted(by, waveId);
        if (note.isBlank() || wave.status() == WaveStatus.PREPARING) wave.mustBe(WaveStatus.OPEN);
        Sorting sorting = new Sorting(wave, invitations.of(waveId), forms);
        sorting.sort(files);
        Map<Long, Receipt> receipts = new HashMap<>(submissions.receipts(waveId));
        Set<Long> withdrawn = tools.consents().withdrawn(waveId).keySet();
        for (Sorting.Right sheet : sorting.counting()) {
            long asked = sheet.invitation().id();
            if (withdrawn.contains(asked)) sorting.settle(sheet, FileOutcome.WITHDRAWN, "", say("withdrawn"));
            else settle(wave, by, sorting, sheet, Optional.ofNullable(receipts.get(asked)), note.strip());
        }
        return keep(by, waveId, note.strip(), sorting.results());
    }

    private void settle(
            Wave wave, Actor by, Sorting sorting, Sorting.Right sheet, Optional<Receipt> earlier, String note) {
        AnswerSheet read = sheet.sheet().read();
        if (earlier.isPresent()) {
            Optional<AnswerSheet> before =
                    submissions.newest(sheet.invitation().id()).map(Submission::sheet);
            if (before.isPresent()) read = read.withFilesOf(before.get(), wave.questionnaire());
            String different = before.isPresent() ? Sorting.different(before.get(), read) : "";
            if (different.isEmpty() || note.isEmpty()) {
                sorting.settle(sheet, FileOutcome.DOUBLE, "", answered(earlier.get(), different));
                return;
            }
        } else if (wave.status() != WaveStatus.OPEN) {
            sorting.settle(sheet, FileOutcome.LATE, "", say("closed"));
            return;
        }
        Submission edition = submissions.handIn(
                wave,
                sheet.invitation(),
                new HandIn(read, earlier.isPresent() ? note : "", Via.EXCEL, by.personId(), false));
        String sentence = edition.number() > 1 ? say("corrected", Integer.toString(edition.number())) : "";
        sorting.settle(sheet, FileOutcome.ACCEPTED, edition.receipt(), sentence);
    }

    private String answered(Receipt earlier, String different) {
        String when = tools.dates().time(earlier.at());
        String way = earlier.via().label();
        return different.isEmpty()
                ? say("answered.same", earlier.receipt(), way, when)
                : say("answered.different", earlier.receipt(), way, when, different);
    }

    private long keep(Actor by, long wave, String note, List<FileResult> results) {
        long id = store.add(by, wave, note, tools.clock().instant());
        for (FileResult result : results) store.add(by, id, result);
        Map<String, Object> counts = new HashMap<>();
        counts.put("files", results.size());
        get(by, wave, id).counts().forEach((outcome, count) -> counts.put(outcome.name(), count));
        tools.audit().record("wave.returns", "wave", wave, counts);
        return id;
    }

    /** One upload. Refused (SVY-071) when the wave has no such one. */
    @Transactional(readOnly = true)
    public Intake get(Actor by, long waveId, long id) {
        waves.getHosted(by, waveId);
        return store.find(id)
                .filter(i -> i.waveId() == waveId)
                .orElseThrow(() -> new Refused(SurveyProblem.INTAKE_UNKNOWN));
    }

    /** The uploads to a wave, newest first. */
    @Transactional(readOnly = true)
    public List<Intake> of(Actor by, long waveId) {
        waves.getHosted(by, waveId);
        return store.of(waveId);
    }

    /** The bodies of which nothing has come in by any way, by 団体コード. */
    @Transactional(readOnly = true)
    public List<Invitation> missing(Actor by, long waveId) {
        waves.getHosted(by, waveId);
        Map<Long, Receipt> receipts = submissions.receipts(waveId);
        return invitations.of(waveId).stream()
                .filter(i -> !receipts.containsKey(i.id()))
                .toList();
    }

    private static String say(String key, Object... arguments) {
        return Messages.get("survey.intake.why." + key, arguments);
    }
}
