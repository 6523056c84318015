package jp.kizahashi.survey.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;
import jp.kizahashi.survey.wave.WaveStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts and answers of persons. Nothing here is written to the audit trail: a line that says when somebody came would
 * lead from the answer to the person. Keeping and handing in happen in the tenant of the host.
 */
@Component
@Transactional
public class PersonReplies {
    private final PersonWaveStore waves;
    private final PersonCodeStore codes;
    private final PersonAnswerStore store;
    private final PersonKeys keys;

    PersonReplies(PersonWaveStore waves, PersonCodeStore codes, PersonAnswerStore store, PersonKeys keys) {
        this.waves = waves;
        this.codes = codes;
        this.store = store;
        this.keys = keys;
    }

    /**
     * Whoever holds a code.
     *
     * @param draft under which the draft lies; see {@link PersonKeys}
     */
    public record Person(long waveId, long organisationId, String draft) {}

    /** Who stands behind what was typed; empty when it opens nothing. Outside any tenant. */
    @Transactional(readOnly = true)
    public Optional<Person> entered(String typed) {
        return keys.draft(typed).flatMap(this::returned);
    }

    /** Who stands behind the draft of a session; empty when its code opens nothing any more. Outside any tenant. */
    @Transactional(readOnly = true)
    public Optional<Person> returned(String draft) {
        return codes.entrance(keys.hash(draft)).map(e -> new Person(e.waveId(), e.organisationId(), draft));
    }

    @Transactional(readOnly = true)
    public PersonWave wave(Person person) {
        return waves.find(person.waveId()).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
    }

    @Transactional(readOnly = true)
    public AnswerSheet draft(Person person) {
        return store.draft(person.waveId(), person.draft());
    }

    /**
     * Keeps entries of the draft by question code; an empty one sets the question back to 無回答. Refused (SVY-160) once the
     * code was used.
     */
    public void keep(Person person, Map<String, Optional<Entry>> changes) {
        if (returned(person.draft()).isEmpty()) throw new Refused(SurveyProblem.PERSON_CODE_WRONG);
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> cleared = new ArrayList<>();
        changes.forEach(
                (question, entry) -> entry.ifPresentOrElse(e -> entries.put(question, e), () -> cleared.add(question)));
        if (!entries.isEmpty()) store.keep(person.waveId(), person.draft(), entries);
        if (!cleared.isEmpty()) store.clear(person.draft(), cleared);
    }

    /**
     * Hands in the draft. In one transaction the answers are added, the draft and the code are deleted: afterwards no row
     * is left that came by the same transaction.
     *
     * @throws Refused SVY-160 when the code was used meanwhile, SVY-054 when nothing was answered, SVY-165 when a check
     *     fails
     */
    public void handIn(Person person) {
        mustBeOpen(person.waveId());
        PersonWave wave = wave(person);
        AnswerSheet sheet = draft(person);
        String group = codes.use(person.waveId(), keys.hash(person.draft()))
                .orElseThrow(() -> new Refused(SurveyProblem.PERSON_CODE_WRONG));
        store.removeDraft(person.draft());
        add(wave, group, sheet);
    }

    /** Enters a paper answer in place of one of the sheets that were noted. Refused (SVY-166) when all are entered. */
    public void enter(long waveId, String group, AnswerSheet sheet) {
        mustBeOpen(waveId);
        PersonWave wave = waves.find(waveId).orElseThrow();
        String label = codes.usePaper(waveId, group).orElseThrow(() -> new Refused(SurveyProblem.PERSONS_NO_PAPER));
        add(wave, label, sheet);
    }

    private void mustBeOpen(long wave) {
        WaveStatus status = waves.statusHeld(wave).orElseThrow(() -> new Refused(SurveyProblem.WAVE_UNKNOWN));
        if (status != WaveStatus.OPEN) throw new Refused(SurveyProblem.WAVE_NOT_IN_STATE, status.label());
    }

    private void add(PersonWave wave, String group, AnswerSheet sheet) {
        Inspection inspection = Inspection.of(wave.plan().questionnaire(), sheet, Given.NOTHING);
        inspection.findings().stream()
                .filter(f -> f.kind() == Finding.Kind.WRONG)
                .findFirst()
                .ifPresent(f -> {
                    throw new Refused(SurveyProblem.PERSON_CHECK_BROKEN, f.label() + "　" + f.sentence());
                });
        Map<String, AnswerSheet> sections = sections(inspection.form(), sheet);
        if (sections.isEmpty()) throw new Refused(SurveyProblem.NOTHING_ANSWERED);
        store.add(wave.id(), UUID.randomUUID(), group, sections);
    }

    /** Answers to questions that are put, by section. */
    private static Map<String, AnswerSheet> sections(Form form, AnswerSheet sheet) {
        Map<String, AnswerSheet> sections = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            Map<String, Entry> entries = new HashMap<>();
            for (Question question : form.asked(section))
                sheet.entry(question.code()).ifPresent(e -> entries.put(question.code(), e));
            if (!entries.isEmpty()) sections.put(section.id(), new AnswerSheet(entries));
        }
        return sections;
    }
}
