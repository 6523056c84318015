package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.column.SheetColumns;
import jp.kizahashi.survey.column.Trait;
import jp.kizahashi.survey.column.WaveColumns;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;

/**
 * 39 towns (架空) that answered the shipped survey on generative AI; their answers have the margins of the published survey of 39 towns: its 図表35, 67 and 69, and 図表57 with
 * one town of 大規模 that left the question out. No town here is a town there.
 */
public final class ThirtyNineTowns {
    public static final List<String> BANDS = List.of("大規模", "中規模", "小規模");

    /** Towns of each band that introduced it, tried it, think about it, did not. */
    private static final int[][] ADOPTION = {{4, 0, 1, 0}, {15, 4, 2, 0}, {2, 1, 4, 6}};

    /** 図表67: by obstacle, towns of each band among 4, 19 and 3. */
    public static final int[][] ADOPTERS = {
        {3, 10, 1}, {3, 10, 1}, {3, 8, 0}, {3, 13, 0}, {4, 13, 2}, {2, 3, 1},
        {0, 2, 0}, {1, 7, 0}, {2, 7, 0}, {0, 3, 0}, {1, 2, 1}, {0, 4, 0}
    };

    /** 図表69: the same among 1, 2 and 10. */
    public static final int[][] OTHERS = {
        {0, 1, 5}, {0, 1, 5}, {0, 0, 8}, {0, 1, 6}, {0, 0, 5}, {0, 0, 4},
        {0, 0, 5}, {1, 0, 2}, {1, 0, 3}, {0, 0, 1}, {0, 0, 1}, {1, 0, 1}
    };

    private ThirtyNineTowns() {}

    public static Questionnaire questionnaire() {
        return Questionnaires.GENAI_SURVEY;
    }

    /** 導入＝導入している・試験的に導入している. */
    public static Grouping introduced() {
        return new Grouping(Map.of("1", "導入", "2", "導入"), List.of());
    }

    /** The sheets, the 5 towns of 大規模 first. */
    public static List<AnswerSheet> sheets() {
        List<AnswerSheet> sheets = new ArrayList<>();
        for (int band = 0; band < BANDS.size(); band++) {
            int adopters = ADOPTION[band][0] + ADOPTION[band][1];
            int others = ADOPTION[band][2] + ADOPTION[band][3];
            List<List<String>> ticked = ticks(ADOPTERS, band, adopters);
            List<List<String>> ticks = ticks(OTHERS, band, others);
            for (int i = 0; i < adopters + others; i++) {
                Map<String, Entry> entries = new HashMap<>();
                entries.put("S01Q09", Entry.of(choice(ADOPTION[band], i)));
                if (i < adopters) {
                    entries.put("S021Q10", answer(ticked.get(i)));
                    tools(entries, sheets.size());
                } else {
                    entries.put("S023Q02", answer(ticks.get(i - adopters)));
                    if (band > 0) entries.put("S023Q03", Entry.of(biggest(ticks.get(i - adopters))));
                }
                sheets.add(new AnswerSheet(entries));
            }
        }
        return sheets;
    }

    /** When it began, in which words it is hard, and one sheet or two on tools: of nobody in particular. */
    private static void tools(Map<String, Entry> entries, int town) {
        entries.put("S021Q01", Entry.of(Integer.toString(1 + town % 5)));
        if (town % 3 == 0) entries.put("S021Q12", Entry.of(WORDS.get(town % WORDS.size())));
        entries.put(
                "S021Q03", town % 2 == 0 ? Entry.of("1", "2") : Entry.of("15").with("架空の道具"));
        entries.put(town % 2 == 0 ? "S022Q03@1" : "S022Q03@15", Entry.of(Integer.toString(1 + town % 3)));
        if (town % 2 == 0) entries.put("S022Q12@2", Entry.of(Integer.toString(10 * (town + 1))));
    }

    private static final List<String> WORDS = List.of("使う人が限られている", "端末が足りない。", "使い方を学ぶ時間がない", "効果を金額で示しにくい");

    private static String choice(int[] counts, int town) {
        int sum = 0;
        for (int c = 0; c < counts.length; c++) if (town < (sum += counts[c])) return Integer.toString(c + 1);
        throw new IllegalStateException();
    }

    /** Spreads each count over the towns so that every town ticks something. */
    private static List<List<String>> ticks(int[][] counts, int band, int towns) {
        List<List<String>> ticks = new ArrayList<>();
        for (int i = 0; i < towns; i++) ticks.add(new ArrayList<>());
        int next = 0;
        for (int option = 0; option < counts.length; option++)
            for (int k = 0; k < counts[option][band]; k++)
                ticks.get(next++ % towns).add(Integer.toString(option + 1));
        return ticks;
    }

    private static Entry answer(List<String> ticked) {
        return Entry.of(ticked.toArray(String[]::new));
    }

    /** 予算 where it was ticked, else the last. */
    private static String biggest(List<String> ticked) {
        return ticked.contains("2") ? "2" : ticked.getLast();
    }

    public static List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < BANDS.size(); band++)
            for (int count : ADOPTION[band]) for (int i = 0; i < count; i++) bands.add(BANDS.get(band));
        return bands;
    }

    public static WaveColumns columns() {
        return SheetColumns.of(
                questionnaire(), sheets(), 39, List.of(Trait.of(WaveVariables.BAND, "人口規模", BANDS, bands())));
    }

    public static WaveReplies replies() {
        List<Frame.Body> bodies = new ArrayList<>();
        Map<String, AnswerSheet> sheets = new HashMap<>();
        for (int i = 0; i < 39; i++) {
            String code = "99%04d".formatted(i);
            bodies.add(new Frame.Body(code, "架空町" + i, "架空県", bands().get(i)));
            sheets.put(code, sheets().get(i));
        }
        return new WaveReplies(questionnaire(), new Frame("人口規模", BANDS, bodies), sheets);
    }
}
