package jp.kizahashi.survey.result;

import java.util.Optional;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Panel;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers see of an edition, as it is stored: figures with what is hidden already left out.
 *
 * @param stamp what is printed with every exhibit
 * @param panel the change since the wave before, if both are published
 */
public record PublishedView(Stamp stamp, Benchmark benchmark, Optional<Panel> panel) {
    private static final JsonMapper JSON = new JsonMapper();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static PublishedView parse(String json) {
        return JSON.readValue(json, PublishedView.class);
    }
}
