package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;

/**
 * The change between two waves among the bodies that answered the question in both: only they compare. Ladder questions are
 * joined by their code, bodies by their 団体コード; a body counts in its cell of the later wave.
 *
 * @param shown what each figure concerns, the question in the earlier wave and in the later
 * @param apart bodies that merged or were divided in between: in no figure
 */
public record Panel(List<Change> changes, List<ShownSet> shown, List<Apart> apart) {
    /**
     * The change of one question.
     *
     * @param groups cells in order, then the whole, by label; the mean change of the score, absent when hidden
     */
    public record Change(String code, String label, List<Group> groups) {}

    /**
     * One group of a change.
     *
     * @param n bodies that answered in both waves
     * @param change mean of later minus earlier score
     * @param rose how many bodies chose a higher answer than before
     * @param fell how many a lower one
     */
    public record Group(String label, int n, Optional<Double> change, int rose, int fell, Optional<Hiding> hiding) {}

    /**
     * A body that is not what it was: what it answered, and beside it what the bodies before it answered. Never added up.
     *
     * @param forebears the bodies before, by name
     */
    public record Apart(String code, String name, List<String> forebears, List<Beside> questions) {}

    /**
     * The answers to one question.
     *
     * @param score of the later wave; empty without an answer
     * @param before of each body before in the order of {@link Apart#forebears}; empty without an answer
     */
    public record Beside(String label, Optional<Integer> score, List<Optional<Integer>> before) {}

    public Panel {
        changes = List.copyOf(changes);
        shown = List.copyOf(shown);
        apart = List.copyOf(apart);
    }

    /** Everything, for the host. */
    public static Panel of(SameBodies same, WaveReplies later) {
        List<Change> changes = common(same.earlier(), later)
                .map(q -> change(same.earlier(), later, q, Visibility.ALL))
                .toList();
        return new Panel(changes, List.of(), same.apart());
    }

    /**
     * What may be shown beside both waves' benchmarks.
     *
     * @param earlierShown what the reader sees of the earlier wave
     * @param laterShown what the reader sees of the later wave
     * @param known bodies whose answers the reader knows
     * @param least how many others a figure needs; k + 1 with nobody known is safe for every single town
     */
    public static Panel of(
            WaveReplies earlier,
            List<ShownSet> earlierShown,
            WaveReplies later,
            List<ShownSet> laterShown,
            Set<String> known,
            int least) {
        Pieces pieces = new Pieces();
        pieces.add(earlierShown.stream().map(s -> s.inWave("1")).toList());
        pieces.add(laterShown.stream().map(s -> s.inWave("2")).toList());
        GroupSearch groups = new GroupSearch(later.frame(), known, least, pieces);
        List<Change> changes = new ArrayList<>();
        for (Question question : common(earlier, later).toList())
            changes.add(change(earlier, later, question, visible(groups, earlier, later, question)));
        return new Panel(changes, groups.shown(), List.of());
    }

    private static Visibility visible(GroupSearch groups, WaveReplies earlier, WaveReplies later, Question question) {
        return groups.visible(
                both(earlier, later, question),
                some -> {
                    Map<String, Map<String, String>> members = new HashMap<>();
                    members.put(question.code() + "@1", earlier.answers(some, question.code()));
                    members.put(question.code() + "@2", later.answers(some, question.code()));
                    return new ShownSet(members);
                },
                Hiding.DIFFERENCE);
    }

    static Stream<Question> common(WaveReplies earlier, WaveReplies later) {
        return later.questionnaire().questions().stream()
                .filter(q -> q.kind() == QuestionKind.LADDER)
                .filter(q -> earlier.questionnaire()
                        .question(q.code())
                        .filter(e -> e.kind() == QuestionKind.LADDER)
                        .isPresent());
    }

    private static Set<String> both(WaveReplies earlier, WaveReplies later, Question question) {
        Set<String> both = new TreeSet<>(later.answering(question));
        both.retainAll(earlier.answering(question));
        return both;
    }

    private static Change change(WaveReplies earlier, WaveReplies later, Question question, Visibility visibility) {
        Map<String, List<Integer>> steps = new LinkedHashMap<>();
        for (String cell : later.frame().cells()) steps.put(cell, new ArrayList<>());
        Set<String> both = both(earlier, later, question);
        List<Integer> all = new ArrayList<>();
        for (Frame.Body body : later.frame().bodies())
            if (both.contains(body.code())) {
                int step = later.score(body.code(), question) - earlier.score(body.code(), question);
                steps.getOrDefault(body.cell(), all).add(step);
                all.add(step);
            }
        List<Group> groups = new ArrayList<>();
        steps.forEach((cell, some) -> groups.add(
                group(cell, some, Optional.ofNullable(visibility.hidden().get(cell)))));
        groups.add(group(Benchmark.wholeLabel(), all, visibility.whole()));
        return new Change(question.code(), question.label(), groups);
    }

    private static Group group(String label, List<Integer> steps, Optional<Hiding> hiding) {
        if (hiding.isPresent() || steps.isEmpty())
            return new Group(label, steps.size(), Optional.empty(), 0, 0, Optional.of(hiding.orElse(Hiding.NOBODY)));
        double mean = steps.stream().mapToInt(Integer::intValue).average().orElseThrow();
        int rose = (int) steps.stream().filter(s -> s > 0).count();
        int fell = (int) steps.stream().filter(s -> s < 0).count();
        return new Group(label, steps.size(), Optional.of(mean), rose, fell, Optional.empty());
    }
}
