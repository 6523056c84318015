package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.population.PopulationBand;
import jp.kizahashi.org.body.population.PopulationBands;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaires;

/**
 * A made-up wave (架空) in the shape of the nationwide study of 2020: 1,741 bodies whose populations fill its nine bands, 290
 * replies with its counts, scores that rise with population. Nothing in it says anything about a real body. The same on
 * every run.
 */
public final class StudyWave {
    /** Replies of each band in the study. */
    public static final List<Integer> REPLIES = List.of(49, 47, 36, 21, 37, 25, 22, 22, 31);

    /** Bodies asked in each band: six for each reply, one more in the first; 1,741 together, 16.7 % of whom replied. */
    public static final List<Integer> ASKED =
            REPLIES.stream().map(n -> n == 49 ? 6 * n + 1 : 6 * n).toList();

    private static final long SEED = 20_200_225;
    private static final PopulationBands BANDS = PopulationBands.STUDY_2020;

    /** Of each of the 13 items: the mean score under 5千, and how much it rises over the nine bands. */
    private static final double[][] ITEMS = {
        {3.2, 2.6},
        {3.0, 1.6},
        {2.9, 1.7},
        {2.8, 2.5},
        {2.6, 1.4},
        {2.7, 1.3},
        {2.6, 1.5},
        {2.5, 1.6},
        {2.9, 0.5},
        {2.2, 1.8},
        {2.8, 0.9},
        {2.9, 1.2},
        {2.6, 1.3}
    };

    private StudyWave() {}

    /**
     * Made-up populations for the bodies of a national list, by code.
     *
     * @param codes 1,741 codes in any order
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static Map<String, Long> populations(Collection<String> codes) {
        int all = ASKED.stream().mapToInt(Integer::intValue).sum();
        if (codes.size() != all) throw new IllegalArgumentException(codes.size() + " bodies, not " + all);
        List<String> mixed = new ArrayList<>(codes);
        Collections.sort(mixed);
        Random random = new Random(SEED);
        Collections.shuffle(mixed, random);
        Map<String, Long> populations = new TreeMap<>();
        int next = 0;
        for (int band = 0; band < ASKED.size(); band++)
            for (int i = 0; i < ASKED.get(band); i++)
                populations.put(mixed.get(next++), population(BANDS.bands().get(band), random));
        return populations;
    }

    /** The 290 sheets, by code, of bodies with these populations. */
    public static Map<String, AnswerSheet> sheets(Map<String, Long> populations) {
        Map<PopulationBand, List<String>> byBand = new HashMap<>();
        new TreeMap<>(populations)
                .forEach((code, people) -> byBand.computeIfAbsent(BANDS.of(people), b -> new ArrayList<>())
                        .add(code));
        Random random = new Random(SEED + 1);
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (int band = 0; band < REPLIES.size(); band++) {
            List<String> bodies = byBand.getOrDefault(BANDS.bands().get(band), List.of());
            Collections.shuffle(bodies, random);
            for (String code : bodies.subList(0, REPLIES.get(band))) sheets.put(code, sheet(band, random));
        }
        return sheets;
    }

    /** The whole wave over bodies with made-up codes, each in its band. */
    public static WaveReplies replies() {
        Map<String, Long> populations = populations(codes());
        List<Frame.Body> bodies = new ArrayList<>();
        populations.forEach((code, people) -> bodies.add(new Frame.Body(
                code,
                "架空町" + code,
                "架空県" + code.substring(0, 2),
                BANDS.of(people).label())));
        List<String> cells = BANDS.bands().stream().map(PopulationBand::label).toList();
        return new WaveReplies(Questionnaires.PEMM_SURVEY, new Frame("人口区分", cells, bodies), sheets(populations));
    }

    /** 1,741 made-up codes in 47 made-up prefectures. */
    public static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int number = 0; codes.size() < 1_741; number++)
            codes.add(MunicipalityCode.ofFive("%02d%03d".formatted(48 + number % 47, 301 + number / 47))
                    .orElseThrow()
                    .text());
        return codes;
    }

    private static long population(PopulationBand band, Random random) {
        Long below = band.below();
        double from = Math.log(Math.max(800, band.from()));
        double to = Math.log(below == null ? 1_500_000 : below);
        long people = Math.round(Math.exp(from + (to - from) * random.nextDouble()));
        return Math.clamp(people, band.from(), below == null ? Long.MAX_VALUE : below - 1);
    }

    /** One body in a hundred leaves an item out, does not know, or says that it does not apply. */
    private static AnswerSheet sheet(int band, Random random) {
        Map<String, Entry> entries = new TreeMap<>();
        double own = random.nextGaussian() * 0.8;
        List<Question> questions = Questionnaires.PEMM_SURVEY.questions();
        for (int i = 0; i < questions.size(); i++) {
            double mean = ITEMS[i][0] + ITEMS[i][1] * band / 8;
            int score = (int) Math.clamp(Math.round(mean + own + random.nextGaussian() * 1.1), 1, 8);
            double gap = random.nextDouble();
            if (gap < 0.004) entries.put(questions.get(i).code(), Entry.UNKNOWN);
            else if (gap < 0.006) entries.put(questions.get(i).code(), Entry.NOT_APPLICABLE);
            else if (gap >= 0.01) entries.put(questions.get(i).code(), Entry.of(Integer.toString(score)));
        }
        return new AnswerSheet(entries);
    }
}
