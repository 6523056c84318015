package jp.kizahashi.survey.column;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The columns of waves of bodies, of what each body handed in last and still lets the host read. A correction or a
 * withdrawn consent makes them anew.
 */
@Component
@Transactional
public class BodyColumns {
    private final Projections projections;
    private final Invitations invitations;
    private final Submissions submissions;

    BodyColumns(Projections projections, Invitations invitations, Submissions submissions) {
        this.projections = projections;
        this.invitations = invitations;
        this.submissions = submissions;
    }

    /** For the host of the wave. */
    public StoredColumns of(Wave wave) {
        return projections.current(answered(wave));
    }

    private AnsweredWave answered(Wave wave) {
        List<Invitation> asked = invitations.of(wave.id());
        Map<Long, Submission> inForce = submissions.inForce(wave.id());
        List<Invitation> answering =
                asked.stream().filter(i -> inForce.containsKey(i.id())).toList();
        return new Bodies(wave, asked.size(), answering, inForce);
    }

    /** The readable answers of a wave of bodies, by 団体コード. */
    private record Bodies(Wave wave, int asked, List<Invitation> answering, Map<Long, Submission> inForce)
            implements AnsweredWave {
        @Override
        public Kind kind() {
            return Kind.BODIES;
        }

        @Override
        public long id() {
            return wave.id();
        }

        @Override
        public Questionnaire questionnaire() {
            return wave.questionnaire();
        }

        @Override
        public int k() {
            return 1;
        }

        @Override
        public List<Question> facts() {
            return List.of(
                    text("code"),
                    text("name"),
                    choice("prefecture", Invitation::prefecture),
                    choice("band", Invitation::band));
        }

        @Override
        public List<String> telling() {
            return List.of();
        }

        @Override
        public String digest() {
            StringBuilder all =
                    new StringBuilder().append(wave.id()).append(' ').append(asked);
            for (Invitation body : answering) {
                Submission newest = inForce.get(body.id());
                all.append('\n').append(String.join(" ", facts(body)));
                if (newest != null) all.append(' ').append(newest.number()).append(newest.sha256());
            }
            return sha256(all.toString());
        }

        @Override
        public void each(Consumer<Answered> respondent) {
            List<Question> facts = facts();
            for (Invitation body : answering) {
                Submission newest = inForce.get(body.id());
                if (newest == null) continue;
                List<String> known = new ArrayList<>();
                List<String> texts = facts(body);
                for (int i = 0; i < facts.size(); i++) known.add(coded(facts.get(i), texts.get(i)));
                respondent.accept(new Answered(known, newest.sheet()));
            }
        }

        private static List<String> facts(Invitation body) {
            return List.of(body.code(), body.name(), body.prefecture(), body.band());
        }

        private static String coded(Question fact, String text) {
            if (!fact.kind().hasOptions()) return text;
            return fact.options().stream()
                    .filter(o -> o.label().equals(text))
                    .findFirst()
                    .map(Option::code)
                    .orElse("");
        }

        private static Question text(String code) {
            return fact(code, QuestionKind.SHORT_TEXT, List.of());
        }

        private Question choice(String code, Function<Invitation, String> value) {
            List<String> labels = answering.stream().map(value).distinct().toList();
            List<Option> options = new ArrayList<>();
            for (String label : labels) options.add(new Option(Integer.toString(options.size() + 1), label));
            return fact(code, QuestionKind.SINGLE, options);
        }

        private static Question fact(String code, QuestionKind kind, List<Option> options) {
            String label = Messages.get("survey.column.fact." + code);
            return new Question(code, label, label, List.of(), kind, options, "");
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
