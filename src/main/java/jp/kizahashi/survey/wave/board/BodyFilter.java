package jp.kizahashi.survey.wave.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of a wave are listed.
 *
 * @param state open (未回答), answered, late, queried, returned, withdrawn (同意取下げ); null for all
 * @param q a part of the name, or the beginning of the code
 */
record BodyFilter(
        @Nullable String state,
        @Nullable String prefecture,
        @Nullable String band,
        @Nullable String q,
        @Nullable Integer page) {
    boolean admits(WaveBoard.Body body) {
        return isInState(body)
                && (isBlank(prefecture)
                        || Objects.equals(prefecture, body.invitation().prefecture()))
                && (isBlank(band) || Objects.equals(band, body.invitation().band()))
                && (isBlank(q) || isNamed(body, Objects.requireNonNull(q).strip()));
    }

    private boolean isInState(WaveBoard.Body body) {
        if (isBlank(state)) return true;
        return switch (Objects.requireNonNull(state)) {
            case "open" -> body.isOpen();
            case "answered" -> body.answered();
            case "late" -> body.late();
            case "queried" -> body.openQueries() > 0;
            case "returned" -> body.returned();
            case "withdrawn" -> body.withdrawn();
            default -> true;
        };
    }

    private static boolean isNamed(WaveBoard.Body body, String part) {
        return body.invitation().name().contains(part)
                || body.invitation().code().startsWith(part);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
