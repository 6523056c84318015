package jp.kizahashi.survey.tabulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;

/**
 * 累計の推移: how many came new in each period, and how many there were by its end.
 *
 * @param outside answers that name no period (その他, 特になし): in the base, in no period
 */
public record Timeline(String code, String label, Bases bases, List<Period> periods, int outside, CaseUnit unit) {
    /** One period; every period between the first and the last is there, with 0 where nothing came new. */
    public record Period(String label, int fresh, int cumulative) {}

    public Timeline {
        periods = List.copyOf(periods);
    }

    /** 題名（単一回答／N=26）. */
    public String caption() {
        return Messages.get(
                "survey.tabulation.caption",
                Messages.get("survey.tabulation.title.timeline", label),
                Messages.get("survey.tabulation.single"),
                Integer.toString(bases.answered()));
    }

    /** Whether a question can be read as one: months, or choices that follow one another in time. */
    public static boolean fits(Question question) {
        return question.kind() == QuestionKind.YEAR_MONTH
                || question.kind().takesOne()
                        && question.options().stream()
                                        .filter(Timeline::isPeriod)
                                        .count()
                                >= 2
                        && question.options().stream()
                                .filter(o -> o.role() == Option.Role.PLAIN)
                                .allMatch(Timeline::isPeriod);
    }

    /** A choice that names a time begins with a year: 2023年4月～9月, 令和5年度上半期. */
    private static boolean isPeriod(Option option) {
        return option.role() == Option.Role.PLAIN
                && option.label().matches("^(\\d{4}年|令和|平成|R\\d|H\\d|～|~|〜).*|^.*(以前|以降)$");
    }

    /** Months in half-years (4–9月, 10–3月), choices as they stand. */
    public static Timeline of(Column column, CaseUnit unit) {
        int[] standings = new int[Standing.values().length];
        TreeMap<Integer, Integer> fresh = new TreeMap<>();
        int outside = 0;
        boolean months = column.question().kind() == QuestionKind.YEAR_MONTH;
        for (int i = 0; i < column.size(); i++) {
            standings[column.standing(i).ordinal()]++;
            if (column.standing(i) != Standing.ANSWERED) continue;
            if (months) fresh.merge(halfYear(YearMonth.parse(column.text(i))), 1, Integer::sum);
            else if (column.question().options().get(column.choice(i)).role() == Option.Role.PLAIN)
                fresh.merge(column.choice(i), 1, Integer::sum);
            else outside++;
        }
        Question q = column.question();
        return new Timeline(q.code(), q.label(), Bases.of(standings), periods(q, fresh, months), outside, unit);
    }

    private static List<Period> periods(Question question, TreeMap<Integer, Integer> fresh, boolean months) {
        List<Period> periods = new ArrayList<>();
        if (fresh.isEmpty()) return periods;
        int sum = 0;
        for (int at = fresh.firstKey(); at <= fresh.lastKey(); at++) {
            int here = fresh.getOrDefault(at, 0);
            sum += here;
            String label = months ? halfYear(at) : question.options().get(at).label();
            if (months || question.options().get(at).role() == Option.Role.PLAIN)
                periods.add(new Period(label, here, sum));
        }
        return periods;
    }

    /** Half-years since the year 0, those of April to September being even. */
    private static int halfYear(YearMonth month) {
        YearMonth inFiscalYear = month.minusMonths(3);
        return inFiscalYear.getYear() * 2 + (inFiscalYear.getMonthValue() > 6 ? 1 : 0);
    }

    private static String halfYear(int number) {
        int year = number / 2;
        return number % 2 == 0
                ? Messages.get("survey.tabulation.half.first", Integer.toString(year))
                : Messages.get("survey.tabulation.half.second", Integer.toString(year), Integer.toString(year + 1));
    }
}
