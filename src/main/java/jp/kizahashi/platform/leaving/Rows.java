package jp.kizahashi.platform.leaving;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row as one line of JSON, numbers with all their digits. */
final class Rows {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** For the manifest, which people read too. */
    static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Rows() {}

    static ObjectNode read(String line) {
        return (ObjectNode) JSON.readTree(line);
    }

    static String write(ObjectNode row) {
        return JSON.writeValueAsString(row);
    }
}
