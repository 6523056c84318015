package jp.kizahashi.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group of statements, each answered by one of a few choices: what {@code ui/matrix :: group} shows.
 *
 * @param id the group's element id
 * @param title short name, part of what a screen reader says at each choice
 * @param over the larger part it belongs to, above the title
 * @param definition one or two sentences, null when there are none
 * @param closed true when answers can only be read
 */
public record Matrix(
        String id,
        String title,
        @Nullable String over,
        @Nullable String definition,
        List<Choice> choices,
        List<Statement> statements,
        boolean closed) {
    public Matrix {
        choices = List.copyOf(choices);
        statements = List.copyOf(statements);
    }

    /** One column: the value that is posted, and its words. */
    public record Choice(String value, String label) {}

    /**
     * One row.
     *
     * @param id name of the field; {@code seen.<id>} carries the version, {@code clear=<id>} asks for 未回答
     * @param number position through the whole questionnaire, from 1
     * @param level words such as レベル2
     * @param hint an example of evidence, null when there is none
     * @param answer the chosen value, null when unanswered
     * @param version what the answerer saw; sent back so that a conflict is noticed
     * @param href page about this statement (evidence), null when there is none
     * @param hrefLabel words of that link; null for 根拠を付ける
     */
    public record Statement(
            String id,
            int number,
            String level,
            String text,
            @Nullable String hint,
            @Nullable String answer,
            String version,
            @Nullable String href,
            @Nullable String hrefLabel) {
        /** {@code saved} when answered, else {@code none}: the states a page can start with. */
        public String state() {
            return answer == null ? "none" : "saved";
        }
    }
}
