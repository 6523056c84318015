package jp.kizahashi.survey.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeColumn.Kind;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import org.jspecify.annotations.Nullable;

/**
 * Made-up outcomes (架空) in the shape of the ministry's survey of reforms: 13 reforms under quantitative management, three
 * services, three shares. They rise weakly with the size of a body; the same on every run.
 */
public final class MadeUpOutcomes {
    private static final List<String> REFORMS = List.of(
            "①定数管理",
            "②給与制度の見直し",
            "③機関の協同設置等の他自治体との連携",
            "④地域における協働の推進",
            "⑤業務改善の取組",
            "⑥民間委託の推進",
            "⑦組織マネージメントの見直し",
            "⑧人材育成の推進",
            "⑨ICTの活用",
            "⑩業務の標準化",
            "⑪資産・債務改革",
            "⑫情報公開・透明性",
            "⑭その他");
    private static final List<String> SERVICES = List.of("総合窓口の設置", "庶務業務の集約化", "自治体クラウド又は単独クラウド");
    /** The positions of ①②⑪⑭, which the narrower share leaves out (⑬ is the prefectures' alone). */
    private static final List<Integer> LEFT_OUT = List.of(0, 1, 10, 12);

    private MadeUpOutcomes() {}

    /** A body and its place among the sizes, 0 for the smallest to 1 for the largest. */
    public record Body(String code, String prefecture, String name, double size) {}

    public static List<OutcomeColumn> columns() {
        List<OutcomeColumn> columns = new ArrayList<>();
        for (String reform : REFORMS)
            columns.add(new OutcomeColumn(code(columns.size()), reform + "／数量的な管理", Kind.YES_NO));
        for (String service : SERVICES) columns.add(new OutcomeColumn(code(columns.size()), service, Kind.YES_NO));
        columns.add(new OutcomeColumn(code(columns.size()), "行政改革実施率", Kind.SHARE));
        columns.add(new OutcomeColumn(code(columns.size()), "数量的な管理の率", Kind.SHARE));
        columns.add(new OutcomeColumn(code(columns.size()), "数量的な管理の率（①②⑪⑬⑭を除く）", Kind.SHARE));
        return columns;
    }

    private static String code(int position) {
        return "c%02d".formatted(position + 1);
    }

    /** One row a body; about one figure in four hundred is missing. */
    public static List<OutcomeRow> rows(List<Body> bodies) {
        return bodies.stream().map(MadeUpOutcomes::row).toList();
    }

    private static OutcomeRow row(Body body) {
        Random random = new Random(body.code().hashCode() * 31L + 2021);
        double own = random.nextGaussian() * 0.6 + (body.size() - 0.5);
        List<Integer> managed = yesOrNo(REFORMS.size(), own - 0.4, random);
        List<Integer> services = yesOrNo(SERVICES.size(), own - 0.8, random);
        List<Integer> done = yesOrNo(REFORMS.size(), own + 1.2, random);
        List<@Nullable Double> figures = new ArrayList<>();
        for (int one : managed) figures.add(random.nextInt(400) == 0 ? null : (double) one);
        for (int one : services) figures.add(random.nextInt(400) == 0 ? null : (double) one);
        figures.add(share(done, List.of()));
        figures.add(share(managed, List.of()));
        figures.add(share(managed, LEFT_OUT));
        return new OutcomeRow(body.code(), body.prefecture(), body.name(), figures, List.of());
    }

    private static List<Integer> yesOrNo(int many, double logOdds, Random random) {
        return IntStream.range(0, many)
                .mapToObj(i -> random.nextDouble() < 1 / (1 + Math.exp(-logOdds + 0.15 * (i % 5))) ? 1 : 0)
                .toList();
    }

    private static double share(List<Integer> ones, List<Integer> leftOut) {
        List<Integer> counted = IntStream.range(0, ones.size())
                .filter(i -> !leftOut.contains(i))
                .mapToObj(ones::get)
                .toList();
        return counted.stream().mapToInt(Integer::intValue).sum() / (double) counted.size();
    }
}
