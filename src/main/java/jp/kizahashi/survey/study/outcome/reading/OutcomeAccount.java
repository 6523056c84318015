package jp.kizahashi.survey.study.outcome.reading;

import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an edition came about, kept with it.
 *
 * @param listSource the national list against which lines were matched
 * @param listAsOf that list's day
 */
public record OutcomeAccount(OutcomeMapping mapping, Matching matching, String listSource, LocalDate listAsOf) {
    public String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** The account of a set; empty for a set that was not read from a published table. */
    public static Optional<OutcomeAccount> fromJson(String json) {
        JsonNode tree = JsonMapper.shared().readTree(json);
        if (!tree.hasNonNull("mapping")) return Optional.empty();
        return Optional.of(JsonMapper.shared().treeToValue(tree, OutcomeAccount.class));
    }
}
