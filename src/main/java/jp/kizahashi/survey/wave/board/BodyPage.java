package jp.kizahashi.survey.wave.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import jp.kizahashi.platform.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * One page of the bodies of a wave.
 *
 * @param found how many the filter admits
 * @param prefectures and bands that the wave has, to choose from
 */
record BodyPage(
        List<WaveBoard.Body> bodies,
        int found,
        Paging paging,
        List<String> prefectures,
        List<String> bands,
        String query) {
    private static final int SIZE = 100;

    static BodyPage of(List<WaveBoard.Body> all, BodyFilter filter) {
        List<WaveBoard.Body> found = all.stream().filter(filter::admits).toList();
        Paging paging = Paging.of(Objects.requireNonNullElse(filter.page(), 1), found.size(), SIZE);
        return new BodyPage(
                paging.part(found),
                found.size(),
                paging,
                all.stream().map(b -> b.invitation().prefecture()).distinct().toList(),
                List.copyOf(new TreeSet<>(
                        all.stream().map(b -> b.invitation().band()).toList())),
                "?state=" + text(filter.state()) + "&prefecture=" + text(filter.prefecture()) + "&band="
                        + text(filter.band()) + "&q=" + text(filter.q()) + "&page=");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
