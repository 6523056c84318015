package jp.kizahashi.survey.tabulation.commentary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.tabulation.Bases;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import jp.kizahashi.survey.tabulation.CountTable.Merged;
import jp.kizahashi.survey.tabulation.Divisor;
import jp.kizahashi.survey.tabulation.Segment;

/**
 * 講評 of a table of counts: who stands behind it, what was chosen most, ties in full, choices of nobody, groups with what
 * they are made of, small numbers, and what does or does not rise with the columns.
 */
public final class Commentary {
    /** Under so many a percentage moves by more than three points with one case. */
    public static final int SMALL = 30;

    /** Under so many only counts are compared. */
    public static final int VERY_SMALL = 5;

    private static final int PLACES = 3;

    private final CountTable table;
    private final Divisor base;

    private Commentary(CountTable table, Divisor base) {
        this.table = table;
        this.base = base;
    }

    /** The sentences in reading order. */
    public static List<String> of(CountTable table, Divisor base) {
        return new Commentary(table, base).sentences();
    }

    private List<String> sentences() {
        List<String> said = new ArrayList<>();
        if (table.kind() == Kind.GRID) {
            table.segments().forEach(s -> said.add(ranked(word("item", s.label()), s)));
            small(said);
            return said;
        }
        said.add(bases(table.whole()));
        if (table.kind() == Kind.SIMPLE) {
            said.add(ranked("", table.whole()));
            halves(said);
            nobody(said);
        } else {
            said.add(ranked(word("whole"), table.whole()));
            boolean someAnswered = table.segments().stream().anyMatch(s -> s.n() > 0);
            if (someAnswered || !table.whole().isShown())
                table.parts().forEach(s -> said.add(ranked(word("segment", s.label(), s.n()), s)));
            if (table.unclassified() > 0) said.add(word("unclassified", counted(table.unclassified())));
            Courses.of(table, base).ifPresent(said::add);
        }
        for (Merged merged : table.merged()) said.add(merged(merged));
        small(said);
        said.removeIf(String::isEmpty);
        return said;
    }

    /** Who was asked, who answered, and in which ways the others did not. */
    private String bases(Segment segment) {
        if (segment.bases().isEmpty()) return word("basesHidden");
        Bases b = segment.bases().get();
        String asked = b.notAsked() > 0 ? word("asked", counted(b.cases()), counted(b.put())) : "";
        if (b.put() == 0) return asked + word("notPut");
        if (b.answered() == b.put()) return asked + word("allAnswered", counted(b.put()));
        return asked + word("answered", counted(b.put()), counted(b.answered()), missing(b));
    }

    private static String missing(Bases b) {
        if (b.together()) return word("missing.together", b.noAnswer());
        List<String> kinds = new ArrayList<>();
        if (b.noAnswer() > 0) kinds.add(word("missing.noAnswer", b.noAnswer()));
        if (b.notApplicable() > 0) kinds.add(word("missing.notApplicable", b.notApplicable()));
        if (b.unknown() > 0) kinds.add(word("missing.unknown", b.unknown()));
        return String.join(word("comma"), kinds);
    }

    /** 最も多いのは…、次いで…が続く。 All choices of the first three places are named, of very few answers those of the first. */
    private String ranked(String before, Segment segment) {
        if (!segment.isShown()) {
            Hiding why = segment.hiding().orElseThrow();
            return word("hidden", before, why.words());
        }
        if (segment.n() == 0) return word("empty", before);
        if (!segment.isComplete()) return word("partly", before);
        Ranking ranking = Ranking.of(segment);
        if (ranking.places().isEmpty()) return word("noneChosen", before);
        if (ranking.isEven())
            return word("even", before, counted(ranking.places().getFirst().count()));
        String first = word("most", before, place(segment, ranking.places().getFirst()));
        List<String> next = ranking.places().stream()
                .skip(1)
                .limit(segment.n() < VERY_SMALL ? 0 : PLACES - 1)
                .map(p -> place(segment, p))
                .toList();
        return first + (next.isEmpty() ? word("stop") : word("next", String.join(word("comma"), next)));
    }

    private String place(Segment segment, Ranking.Place place) {
        String names = place.categories().stream()
                .map(c -> quoted(table.rows().categories().get(c)))
                .collect(Collectors.joining());
        return word(
                place.isTie() ? "place.tie" : "place",
                names,
                counted(place.count()),
                percent(segment, place.categories().getFirst()));
    }

    private String percent(Segment segment, int category) {
        return segment.percent(category, base)
                .map(p -> word("percent", p.toPlainString()))
                .orElse("—");
    }

    /** 過半数, ちょうど半数, N自治体中n自治体. */
    private void halves(List<String> said) {
        Segment whole = table.whole();
        if (!whole.isShown() || whole.n() < 2) return;
        int all = whole.bases().orElseThrow().divisor(base);
        List<String> more = new ArrayList<>();
        List<String> half = new ArrayList<>();
        for (int c = 0; c < whole.counts().size(); c++) {
            int twice = 2 * whole.counts().get(c);
            String name = word(
                    "ofAll",
                    quoted(table.rows().categories().get(c)),
                    counted(all),
                    counted(whole.counts().get(c)));
            if (twice > all) more.add(name);
            if (twice == all) half.add(name);
        }
        if (!more.isEmpty()) said.add(word("majority", base.label(), String.join(word("comma"), more)));
        if (!half.isEmpty()) said.add(word("half", base.label(), String.join(word("comma"), half)));
        if (more.isEmpty() && half.isEmpty()) said.add(word("noMajority", base.label()));
    }

    private void nobody(List<String> said) {
        Segment whole = table.whole();
        if (!whole.isShown() || whole.n() == 0) return;
        String names = Ranking.of(whole).nobody().stream()
                .map(c -> quoted(table.rows().categories().get(c)))
                .collect(Collectors.joining());
        if (!names.isEmpty()) said.add(word("nobody", names, table.unit().word()));
    }

    /** 「導入」は…を合わせた26自治体で、内訳は…。 */
    private String merged(Merged merged) {
        if (!table.whole().isShown()) return "";
        int place = table.rows().categories().indexOf(merged.group().label());
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < merged.counts().size(); i++)
            shares.add(word(
                    "member",
                    quoted(merged.group().choices().get(i)),
                    counted(merged.counts().get(i))));
        return word(
                table.rows().multiple() ? "merged.multiple" : "merged",
                quoted(merged.group().label()),
                counted(table.whole().counts().get(place)),
                percent(table.whole(), place),
                String.join(word("comma"), shares));
    }

    /** What small numbers mean, with the segments that have them. */
    private void small(List<String> said) {
        List<String> few = new ArrayList<>();
        List<String> less = new ArrayList<>();
        for (Segment segment : table.segments()) {
            int n = segment.n();
            if (n == 0 || !segment.isShown()) continue;
            String named = word("named", segment.label(), n);
            if (n < VERY_SMALL) few.add(named);
            else if (n < SMALL) less.add(named);
        }
        if (!few.isEmpty()) said.add(word("few", String.join(word("comma"), few)));
        if (!less.isEmpty())
            said.add(
                    word("small", String.join(word("comma"), less), table.unit().of(1)));
    }

    private String counted(int count) {
        return table.unit().of(count);
    }

    static String quoted(String label) {
        return word("quoted", label);
    }

    static String word(String key, Object... arguments) {
        return Messages.get("survey.commentary." + key, arguments);
    }
}
