package jp.kizahashi.survey.tabulation.page;

import java.util.List;

/**
 * What the host's page of tables shows.
 *
 * @param row code of the chosen question
 * @param rows the questions by section, the chosen one marked
 * @param columns traits and questions, the chosen one marked
 * @param groupings the codes whose answers can be taken together, of the row and of the column
 * @param exhibits markup in order
 * @param lead how many were asked and answered, as a sentence
 * @param query the wish in an address, beginning with {@code ?}
 */
public record TablePage(
        String row,
        List<Choices> rows,
        List<Choices> columns,
        List<Link> groupings,
        boolean isText,
        List<Shown> exhibits,
        List<String> grounds,
        String query,
        String lead,
        int respondents) {
    /** Choices under a heading. */
    public record Choices(String label, List<Choice> choices) {}

    /** One choice of a pull-down. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A way to another page. */
    public record Link(String code, String label) {}

    /** One 図表: sentences, picture and table; the last two are markup. */
    public record Shown(List<String> sentences, String picture, String table) {}
}
