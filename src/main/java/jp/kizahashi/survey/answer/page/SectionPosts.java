package jp.kizahashi.survey.answer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Outcome;
import jp.kizahashi.survey.answer.draft.EarlierAnswers;
import jp.kizahashi.survey.design.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Takes what a page of questions posts: one answer sent by the script, or the section as a whole. Fields of a question
 * are its code (once for each value) and {@code seen.<code>}; {@code clear=<code>} sets it back to 無回答, {@code
 * same=<code>} takes the answer of the wave before over, {@code sameAll} does so for all open questions.
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
    public record Fault(List<String> typed, String sentence) {}

    /**
     * How a section's post ended.
     *
     * @param conflicts names of questions for which another page has stored something else meanwhile
     * @param faults by question code
     */
    public record Posted(int saved, List<String> conflicts, Map<String, Fault> faults) {}

    /** One answer as the script sends it; see {@code answers.js} for the protocol. */
    public ResponseEntity<Map<String, Object>> one(
            Answering who, String question, String answer, String seen, String key) {
        return switch (drafts.save(who, question, List.of(answer), number(seen), key)) {
            case Outcome.Saved saved -> ResponseEntity.ok(Map.of("version", Integer.toString(saved.revision())));
            case Outcome.Conflict c ->
                ResponseEntity.status(409)
                        .body(Map.of(
                                "version",
                                Integer.toString(c.revision()),
                                "answer",
                                c.theirs()
                                        .map(e -> String.join(",", QuestionView.posted(e)))
                                        .orElse("")));
        };
    }

    /** A whole section; what can be taken is stored, the rest is named. */
    public Posted whole(Answering who, String section, MultiValueMap<String, String> fields) {
        List<Question> questions = who.wave()
                .questionnaire()
                .section(section)
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN))
                .questions();
        Draft draft = drafts.of(who);
        Optional<EarlierAnswers.Earlier> before = earlier.of(who);
        int saved = 0;
        List<String> conflicts = new ArrayList<>();
        Map<String, Fault> faults = new HashMap<>();
        for (Question question : questions) {
            String seen = fields.getFirst("seen." + question.code());
            if (seen == null) continue;
            List<String> given = given(question, fields, before.flatMap(b -> b.entry(question)));
            EntryText.Reading reading = EntryText.read(question, given);
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
        }
        return new Posted(saved, conflicts, faults);
    }

    private static List<String> given(Question question, MultiValueMap<String, String> fields, Optional<Entry> before) {
        String code = question.code();
        if (code.equals(fields.getFirst("clear"))) return List.of();
        List<String> posted = fields.getOrDefault(code, List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
        boolean same = code.equals(fields.getFirst("same")) || (fields.containsKey("sameAll") && posted.isEmpty());
        return same ? before.map(QuestionView::posted).orElse(posted) : posted;
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
