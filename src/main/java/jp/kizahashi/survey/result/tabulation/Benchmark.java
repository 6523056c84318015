package jp.kizahashi.survey.result.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;

/**
 * What a wave found, as one reader may see it: every figure with its n and 回収率. Means are means of pseudo-interval
 * scores, never levels.
 *
 * @param partition what the cells are: 人口帯 or 都道府県
 * @param participation asked and handed in of each cell, then of the whole
 * @param prefectures the same by prefecture
 * @param domains the mean of a body's scores in a domain, over the bodies that answered all of its questions
 */
public record Benchmark(
        String title,
        String partition,
        List<Participation> participation,
        Participation whole,
        List<Participation> prefectures,
        List<Tabulation> domains,
        List<Tabulation> questions) {
    /** How many bodies of a group were asked and how many handed in. */
    public record Participation(String label, int asked, int handedIn) {
        public Optional<BigDecimal> responseRate() {
            return Group.percent(handedIn, asked);
        }
    }

    public Benchmark {
        participation = List.copyOf(participation);
        prefectures = List.copyOf(prefectures);
        domains = List.copyOf(domains);
        questions = List.copyOf(questions);
    }

    /** What the reader for whom the disclosure was found may see. */
    public static Benchmark of(WaveReplies replies, Disclosure disclosure) {
        Tabulator tabulator = new Tabulator(replies, disclosure);
        List<Tabulation> domains = new ArrayList<>();
        replies.questionnaire().domains().forEach(d -> domains.add(tabulator.domain(d)));
        List<Tabulation> questions = new ArrayList<>();
        replies.questionnaire()
                .sections()
                .forEach(section -> section.questions().stream()
                        .filter(replies.counted()::contains)
                        // How many were asked behind a branch is itself an answer; the host counts those in its tables.
                        .filter(section::putsToAll)
                        .forEach(q -> questions.add(tabulator.question(section, q))));
        List<Participation> cells = participation(replies, Frame.Body::cell);
        List<Participation> all = new ArrayList<>();
        for (String cell : replies.frame().cells())
            all.add(cells.stream()
                    .filter(c -> c.label().equals(cell))
                    .findFirst()
                    .orElse(new Participation(cell, 0, 0)));
        int asked = replies.frame().bodies().size();
        Participation whole =
                new Participation(wholeLabel(), asked, replies.sheets().size());
        return new Benchmark(
                replies.questionnaire().title(),
                replies.frame().partition(),
                all,
                whole,
                participation(replies, Frame.Body::prefecture),
                domains,
                questions);
    }

    /** The tabulation of a question or domain. */
    public Optional<Tabulation> tabulation(String code) {
        return Stream.concat(domains.stream(), questions.stream())
                .filter(t -> t.code().equals(code))
                .findFirst();
    }

    /** 全体. */
    public static String wholeLabel() {
        return Messages.get("survey.benchmark.whole");
    }

    /** By label, in the order of the bodies' codes: prefectures come from north to south. */
    private static List<Participation> participation(WaveReplies replies, Function<Frame.Body, String> label) {
        Map<String, Participation> groups = new LinkedHashMap<>();
        List<Frame.Body> sorted = replies.frame().bodies().stream()
                .sorted(Comparator.comparing(Frame.Body::code))
                .toList();
        for (Frame.Body body : sorted) {
            int handedIn = replies.sheets().containsKey(body.code()) ? 1 : 0;
            groups.merge(
                    label.apply(body),
                    new Participation(label.apply(body), 1, handedIn),
                    (a, b) -> new Participation(a.label(), a.asked() + b.asked(), a.handedIn() + b.handedIn()));
        }
        return List.copyOf(groups.values());
    }
}
