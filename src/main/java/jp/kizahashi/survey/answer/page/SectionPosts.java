package jp.kizahashi.survey.answer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.attachment.Upload;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.draft.Drafts.Outcome;
import jp.kizahashi.survey.answer.draft.EarlierAnswers;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes what a page of questions posts: one answer sent by the script, or the section as a whole. Fields of a question
 * are its code (once for each value) and {@code seen.<code>}; {@code clear=<code>} sets it back to 無回答, {@code
 * same=<code>} takes the answer of the wave before over, {@code sameAll} does so for all open questions. Files to be
 * attached come under {@code file.<code>}; those that are attached stay as their ids do.
 */
@Component
public class SectionPosts {
    private final Drafts drafts;
    private final EarlierAnswers earlier;

    SectionPosts(Drafts drafts, EarlierAnswers earlier) {
        this.drafts = drafts;
        this.earlier = earlier;
    }

    /** What was typed and cannot be taken, with the sentence that says why. */
    public record Fault(Given typed, String sentence) {}

    /**
     * How a section's post ended.
     *
     * @param conflicts names of questions for which another page has stored something else meanwhile
     * @param faults by question code
     */
    public record Posted(int saved, List<String> conflicts, Map<String, Fault> faults) {}

    /**
     * One answer as the script sends it; see {@code answers.js} for the protocol. Where answers decide what is put, the
     * reply says which questions are put now and which options a dependent question offers.
     */
    public ResponseEntity<Map<String, Object>> one(
            Answering who, String question, Given given, String seen, String key) {
        return switch (drafts.save(who, question, given, number(seen), key)) {
            case Outcome.Saved saved -> ResponseEntity.ok(stored(who, saved));
            case Outcome.Conflict c ->
                ResponseEntity.status(409)
                        .body(Map.of(
                                "version",
                                Integer.toString(c.revision()),
                                "answer",
                                c.theirs()
                                        .map(e -> String.join(",", QuestionView.posted(kind(who, question), e)))
                                        .orElse(""),
                                "words",
                                c.theirs().map(Entry::words).orElse("")));
        };
    }

    private static QuestionKind kind(Answering who, String code) {
        return Form.whole(who.wave().questionnaire())
                .question(code)
                .map(Question::kind)
                .orElse(QuestionKind.LONG_TEXT);
    }

    /** Files that the script sends as soon as they are chosen; they join those that are attached. */
    public ResponseEntity<Map<String, Object>> attach(Answering who, String question, List<MultipartFile> files) {
        return ResponseEntity.ok(stored(who, drafts.attach(who, question, uploads(files))));
    }

    private Map<String, Object> stored(Answering who, Outcome saved) {
        Questionnaire questionnaire = who.wave().questionnaire();
        String version = Integer.toString(saved.revision());
        if (!questionnaire.branches()) return Map.of("version", version);
        Form form = drafts.of(who).form(questionnaire);
        Map<String, Set<String>> offered = new HashMap<>();
        for (Question asked : form.asked())
            if (!asked.asking().optionsFrom().isEmpty()) offered.put(asked.code(), form.offered(asked));
        return Map.of(
                "version",
                version,
                "asked",
                form.asked().stream().map(Question::code).toList(),
                "offered",
                offered);
    }

    /** A whole section; what can be taken is stored, the rest is named. What is wrong in a question no longer put is not. */
    public Posted whole(
            Answering who,
            String section,
            MultiValueMap<String, String> fields,
            MultiValueMap<String, MultipartFile> files) {
        Draft draft = drafts.of(who);
        List<Question> questions = draft.form(who.wave().questionnaire())
                .section(section)
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN))
                .questions();
        Optional<EarlierAnswers.Earlier> before = earlier.of(who);
        int saved = 0;
        List<String> conflicts = new ArrayList<>();
        Map<String, Fault> faults = new HashMap<>();
        for (Question question : questions) {
            String seen = fields.getFirst("seen." + question.code());
            if (seen == null) continue;
            Given given = drafts.meant(who, question, given(question, fields, before.flatMap(b -> b.entry(question))));
            EntryText.Reading reading = EntryText.read(question, given.values(), given.words());
            if (reading.fault().isPresent()) {
                faults.put(question.code(), new Fault(given, reading.fault().get()));
            } else if (!reading.entry().equals(draft.kept(question.code()).entry())) {
                Outcome outcome = drafts.save(
                        who,
                        question.code(),
                        given,
                        number(seen),
                        UUID.randomUUID().toString());
                if (outcome instanceof Outcome.Conflict) conflicts.add(question.code() + " " + question.label());
                else saved++;
            }
            saved += attached(
                    who, question, given, uploads(files.getOrDefault("file." + question.code(), List.of())), faults);
        }
        Form now = drafts.of(who).form(who.wave().questionnaire());
        faults.keySet().removeIf(code -> !now.asks(code));
        return new Posted(saved, conflicts, faults);
    }

    /** 1 when files were attached; why they were not is a fault of the question. */
    private int attached(
            Answering who, Question question, Given given, List<Upload> uploads, Map<String, Fault> faults) {
        if (uploads.isEmpty() || question.kind() != QuestionKind.FILE) return 0;
        try {
            drafts.attach(who, question.code(), uploads);
            return 1;
        } catch (Refused refusal) {
            faults.put(question.code(), new Fault(given, refusal.sentence()));
            return 0;
        }
    }

    /** A file field in which nothing was chosen comes as a part without name and bytes. */
    private static List<Upload> uploads(List<MultipartFile> files) {
        return files.stream()
                .filter(f ->
                        !Objects.requireNonNullElse(f.getOriginalFilename(), "").isBlank())
                .map(f -> new Upload(Objects.requireNonNullElse(f.getOriginalFilename(), ""), f))
                .toList();
    }

    private static Given given(Question question, MultiValueMap<String, String> fields, Optional<Entry> before) {
        String code = question.code();
        if (code.equals(fields.getFirst("clear"))) return Given.of();
        List<String> posted = fields.getOrDefault(code, List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
        String words = Objects.requireNonNullElse(fields.getFirst(code + Form.OTHER), "");
        boolean same = code.equals(fields.getFirst("same")) || (fields.containsKey("sameAll") && posted.isEmpty());
        if (!same || before.isEmpty()) return new Given(posted, words);
        return new Given(
                QuestionView.posted(question.kind(), before.get()), before.get().words());
    }

    private static int number(@Nullable String revision) {
        if (revision == null || revision.isBlank()) return 0;
        try {
            return Integer.parseInt(revision);
        } catch (NumberFormatException e) {
            throw new Refused(SurveyProblem.SECTION_UNKNOWN);
        }
    }
}
