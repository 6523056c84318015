package jp.kizahashi.survey.tabulation.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kizahashi.survey.tabulation.Association;
import jp.kizahashi.survey.tabulation.Bases;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.Divisor;
import jp.kizahashi.survey.tabulation.Heading;
import jp.kizahashi.survey.tabulation.NumberTable;
import jp.kizahashi.survey.tabulation.Segment;
import jp.kizahashi.survey.tabulation.commentary.Commentary;
import jp.kizahashi.survey.tabulation.commentary.Remarks;
import org.jspecify.annotations.Nullable;

/** Tables as maps and lists in a fixed order, to be written as JSON. */
final class TableJson {
    private TableJson() {}

    static Map<String, Object> of(CountTable table, Divisor base, boolean withTests) {
        Map<String, Object> json = map(
                "caption", table.caption(),
                "row", heading(table.rows()),
                "column", table.columns().map(TableJson::heading).orElse(null),
                "base", base == Divisor.ANSWERED ? "answered" : "put",
                "unit", table.unit().word(),
                "unclassified", table.unclassified(),
                "segments", table.segments().stream().map(s -> segment(s, base)).toList(),
                "commentary", Commentary.of(table, base));
        if (withTests) json.put("tests", tests(Association.of(table)));
        return json;
    }

    private static Map<String, Object> heading(Heading heading) {
        return map(
                "code", heading.code(),
                "label", heading.label(),
                "multiple", heading.multiple(),
                "categories", heading.categories(),
                "groups", heading.groups().stream().map(Heading.Grouped::words).toList());
    }

    private static Map<String, Object> segment(Segment segment, Divisor base) {
        List<@Nullable Object> percents = new ArrayList<>();
        List<@Nullable Object> counts = new ArrayList<>();
        IntStream.range(0, segment.counts().size())
                .forEach(c -> counts.add(segment.shows(c) ? segment.counts().get(c) : null));
        IntStream.range(0, segment.counts().size())
                .forEach(c -> percents.add(segment.percent(c, base).orElse(null)));
        return map("label", segment.label(), "bases", bases(segment.bases()), "counts", counts, "percents", percents);
    }

    private static @Nullable Object bases(Optional<Bases> bases) {
        return bases.map(TableJson::bases).orElse(null);
    }

    private static Map<String, Object> bases(Bases b) {
        return map(
                "cases", b.cases(),
                "put", b.put(),
                "answered", b.answered(),
                "noAnswer", b.noAnswer(),
                "notApplicable", b.notApplicable(),
                "unknown", b.unknown(),
                "notAsked", b.notAsked());
    }

    private static Map<String, Object> tests(Association association) {
        return map(
                "reason",
                association.reason().isEmpty() ? null : association.reason(),
                "list",
                association.tests().stream().map(TableJson::test).toList());
    }

    private static Map<String, Object> test(Association.Test t) {
        return map(
                "label", t.label(),
                "n", t.n(),
                "method", t.method().name(),
                "chiSquared", t.chiSquared(),
                "df", t.degrees(),
                "p", t.p(),
                "holm", t.adjusted(),
                "cramersV", t.cramersV());
    }

    static Map<String, Object> of(NumberTable table) {
        return map(
                "caption", table.caption(),
                "row", map("code", table.code(), "label", table.label(), "unit", table.unit()),
                "column", table.columns().map(TableJson::heading).orElse(null),
                "segments", table.parts().stream().map(TableJson::part).toList(),
                "commentary", Remarks.on(table));
    }

    private static Map<String, Object> part(NumberTable.Part part) {
        Map<String, Object> json = map("label", part.label(), "bases", bases(part.bases()));
        part.summary().ifPresent(s -> {
            json.put("sum", s.sum());
            json.put("mean", s.mean());
            json.put("minimum", s.minimum());
            json.put("lowerQuartile", s.lowerQuartile());
            json.put("median", s.median());
            json.put("upperQuartile", s.upperQuartile());
            json.put("maximum", s.maximum());
        });
        return json;
    }

    /** A map in the order of its name, value, name, value … */
    @SuppressWarnings("NullAway")
    static Map<String, Object> map(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }
}
