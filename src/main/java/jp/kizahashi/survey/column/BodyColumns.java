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
 * The columns of waves of bodies and of 庁内照会, of what each body or section handed in last and still lets the host read. A
 * correction or a withdrawn consent makes them anew.
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

    /** What is known of a body or section beside its answers; a choice parts tables, a text only stands in files. */
    private record Fact(String code, boolean isChoice, Function<Invitation, String> value) {}

    private static final List<Fact> OF_BODIES = List.of(
            new Fact("code", false, Invitation::code),
            new Fact("name", false, Invitation::name),
            new Fact("prefecture", true, Invitation::prefecture),
            new Fact("band", true, Invitation::band));

    /** Of a section the invitation keeps its 部 where that of a body is its band. */
    private static final List<Fact> OF_SECTIONS =
            List.of(new Fact("section", false, Invitation::name), new Fact("division", true, Invitation::band));

    /** The readable answers of a wave, by 団体コード or in the order of the form. */
    private record Bodies(Wave wave, int asked, List<Invitation> answering, Map<Long, Submission> inForce)
            implements AnsweredWave {
        @Override
        public Kind kind() {
            return wave.inhouse() ? Kind.SECTIONS : Kind.BODIES;
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
            return known().stream().map(this::question).toList();
        }

        private List<Fact> known() {
            return wave.inhouse() ? OF_SECTIONS : OF_BODIES;
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

        private List<String> facts(Invitation body) {
            return known().stream().map(f -> f.value().apply(body)).toList();
        }

        private static String coded(Question fact, String text) {
            if (!fact.kind().hasOptions()) return text;
            return fact.options().stream()
                    .filter(o -> o.label().equals(text))
                    .findFirst()
                    .map(Option::code)
                    .orElse("");
        }

        private Question question(Fact fact) {
            String label = Messages.get("survey.column.fact." + fact.code());
            QuestionKind kind = fact.isChoice() ? QuestionKind.SINGLE : QuestionKind.SHORT_TEXT;
            return new Question(fact.code(), label, label, List.of(), kind, options(fact), "");
        }

        private List<Option> options(Fact fact) {
            if (!fact.isChoice()) return List.of();
            List<String> labels =
                    answering.stream().map(fact.value()).distinct().toList();
            List<Option> options = new ArrayList<>();
            for (String label : labels) options.add(new Option(Integer.toString(options.size() + 1), label));
            return options;
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
