package jp.kizahashi.survey.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.QuestionnaireYaml;

/** Made-up questionnaires of the demonstration, in resources/demonstration. */
final class DemonstrationQuestionnaire {
    private DemonstrationQuestionnaire() {}

    /** The questionnaire of the file. */
    static Questionnaire read(String file) {
        try (InputStream in = DemonstrationQuestionnaire.class.getResourceAsStream("/demonstration/" + file)) {
            return QuestionnaireYaml.read(
                    file, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
