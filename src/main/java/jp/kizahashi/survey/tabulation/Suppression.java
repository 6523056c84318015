package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.survey.result.tabulation.Hiding;
import jp.kizahashi.survey.tabulation.CountTable.Kind;

/**
 * Tables of a wave in which nobody, the host included, may see the figures of fewer than k respondents: such segments are
 * hidden, and beside them the smallest others until what subtraction from the whole gives is empty or at least k. One
 * partition at a time, as in docs/adr/0009-suppression.md; how many answered may be shown. In a cross table the choices
 * part the whole as the columns do, since the same counts stand in the table turned round: a choice of fewer than k is not
 * broken down, nor is one that its difference would tell.
 */
final class Suppression {
    private final int k;
    private final int whole;
    private final List<Integer> parts;
    private final boolean overlap;

    private Suppression(int k, int whole, List<Integer> parts, boolean overlap) {
        this.k = k;
        this.whole = whole;
        this.parts = parts;
        this.overlap = overlap;
    }

    static CountTable hide(CountTable table, int k) {
        if (k <= 1) return table;
        List<Segment> segments = new ArrayList<>();
        if (table.kind() == Kind.GRID) {
            for (Segment s : table.segments()) segments.add(isFew(s.n(), k) ? s.hidden(Hiding.FEW, false) : s);
            return table.with(segments);
        }
        Suppression groups = new Suppression(
                k,
                table.whole().n(),
                table.parts().stream().map(Segment::n).toList(),
                table.columns().filter(Heading::multiple).isPresent());
        segments.add(isFew(groups.whole, k) ? table.whole().hidden(Hiding.FEW, false) : table.whole());
        List<Optional<Hiding>> hidden = groups.hidden();
        for (int i = 0; i < hidden.size(); i++) {
            Segment part = table.parts().get(i);
            segments.add(hidden.get(i).map(why -> part.hidden(why, false)).orElse(part));
        }
        return table.kind() == Kind.CROSS ? withoutRareChoices(table.with(segments), k) : table.with(segments);
    }

    private static CountTable withoutRareChoices(CountTable table, int k) {
        Segment whole = table.whole();
        if (!whole.isShown()) return table;
        List<Optional<Hiding>> hidden =
                new Suppression(k, whole.n(), whole.counts(), table.rows().multiple()).hidden();
        Set<Integer> rare = IntStream.range(0, hidden.size())
                .filter(c -> hidden.get(c).isPresent())
                .boxed()
                .collect(Collectors.toSet());
        List<Segment> segments = new ArrayList<>(List.of(whole));
        table.parts().forEach(part -> segments.add(part.without(rare)));
        return table.with(segments);
    }

    static NumberTable hide(NumberTable table, int k) {
        if (k <= 1) return table;
        List<NumberTable.Part> parts = table.parts();
        Suppression groups = new Suppression(
                k,
                table.whole().bases().answered(),
                parts.stream().skip(1).map(p -> p.bases().answered()).toList(),
                table.columns().filter(Heading::multiple).isPresent());
        List<Optional<Hiding>> hidden = new ArrayList<>();
        hidden.add(isFew(groups.whole, k) ? Optional.of(Hiding.FEW) : Optional.empty());
        hidden.addAll(groups.hidden());
        List<NumberTable.Part> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            shown.add(
                    hidden.get(i).isPresent()
                            ? parts.get(i).hidden()
                            : parts.get(i).withoutExtremes());
        return table.with(shown);
    }

    private static boolean isFew(int n, int k) {
        return n > 0 && n < k;
    }

    /** Of each part, why it is hidden. */
    private List<Optional<Hiding>> hidden() {
        Set<Integer> few = new HashSet<>();
        Set<Integer> rest = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isFew(parts.get(i), k) || isFew(whole, k) && parts.get(i) > 0) few.add(i);
            else if (overlap && isFew(whole - parts.get(i), k)) rest.add(i);
        }
        while (!overlap && isFew(remainder(few, rest), k)) {
            Optional<Integer> smallest = smallestShown(few, rest);
            if (smallest.isEmpty()) break;
            rest.add(smallest.get());
        }
        List<Optional<Hiding>> hidden = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            hidden.add(
                    few.contains(i)
                            ? Optional.of(Hiding.FEW)
                            : rest.contains(i) ? Optional.of(Hiding.REST) : Optional.empty());
        return hidden;
    }

    /** What the whole less the shown parts leaves, those without a category included. */
    private int remainder(Set<Integer> few, Set<Integer> rest) {
        int left = whole;
        for (int i = 0; i < parts.size(); i++) if (!few.contains(i) && !rest.contains(i)) left -= parts.get(i);
        return left;
    }

    private Optional<Integer> smallestShown(Set<Integer> few, Set<Integer> rest) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            if (parts.get(i) > 0 && !few.contains(i) && !rest.contains(i)) shown.add(i);
        return shown.stream().min(Comparator.comparing(parts::get));
    }
}
