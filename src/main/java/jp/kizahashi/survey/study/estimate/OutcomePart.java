package jp.kizahashi.survey.study.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.kizahashi.platform.Messages;

/**
 * The parts that columns of an outcome set can play in the study: three rates for least squares, three services and eight
 * reforms for logistic regression. The numbers ③ … ⑩ are those of 「地方行政サービス改革の取組状況等に関する調査」.
 */
public enum OutcomePart {
    /** 行政改革実施率. */
    REFORM_RATE("reformRate", Group.RATES, "実施率|取組率", "数量|数値|定量|除"),
    /** The share under quantitative management. */
    MANAGED_RATE("managedRate", Group.RATES, "数量|数値|定量", "除"),
    /** The same without ①②⑪⑬⑭. */
    MANAGED_CORE_RATE("managedCoreRate", Group.RATES, "除", "実施率$"),
    /** 総合窓口の設置. */
    COUNTER("counter", Group.SERVICES, "総合窓口", ""),
    /** 庶務業務の集約化. */
    SHARED_OFFICE("sharedOffice", Group.SERVICES, "庶務", ""),
    /** 自治体クラウド又は単独クラウド. */
    CLOUD("cloud", Group.SERVICES, "クラウド", ""),
    /** ③機関の協同設置等の他自治体との連携による事務の効率化. */
    REFORM_3("reform3", Group.REFORMS, "③|[協共]同設置|他自治体", ""),
    /** ④地域における協働の推進. */
    REFORM_4("reform4", Group.REFORMS, "④|協働", ""),
    /** ⑤業務改善の取組. */
    REFORM_5("reform5", Group.REFORMS, "⑤|業務改善", ""),
    /** ⑥民間委託の推進. */
    REFORM_6("reform6", Group.REFORMS, "⑥|民間委託", ""),
    /** ⑦組織マネージメントの見直し. */
    REFORM_7("reform7", Group.REFORMS, "⑦|組織マネ", ""),
    /** ⑧人材育成の推進. */
    REFORM_8("reform8", Group.REFORMS, "⑧|人材育成", ""),
    /** ⑨ICTの活用. */
    REFORM_9("reform9", Group.REFORMS, "⑨|ICT|ＩＣＴ", ""),
    /** ⑩業務の標準化. */
    REFORM_10("reform10", Group.REFORMS, "⑩|標準化", "");

    /** Parts that answer one question: the named family over which p-values are adjusted. */
    public enum Group {
        /** Rates, by least squares. */
        RATES,
        /** Services, by logistic regression. */
        SERVICES,
        /** Reforms under quantitative management, by logistic regression. */
        REFORMS;

        public String label() {
            return Messages.get("survey.study.group." + name());
        }

        /** Whether its outcomes are yes or no. */
        public boolean takesYesNo() {
            return this != RATES;
        }

        public List<OutcomePart> parts() {
            return Arrays.stream(OutcomePart.values())
                    .filter(p -> p.group == this)
                    .toList();
        }
    }

    private static final Pattern MANAGED = Pattern.compile("数量|数値|定量");

    private final String column;
    private final Group group;
    private final Pattern fits;
    private final Pattern not;

    OutcomePart(String column, Group group, String fits, String not) {
        this.column = column;
        this.group = group;
        this.fits = Pattern.compile(fits);
        this.not = Pattern.compile(not.isEmpty() ? "(?!)" : not);
    }

    /** Its name in files and figures, such as {@code reformRate}. */
    public String column() {
        return column;
    }

    public Group group() {
        return group;
    }

    public String label() {
        return Messages.get("survey.study.part." + name());
    }

    /**
     * How well a column's label fits: 0 not at all, 2 the best. A reform is meant as under quantitative management, so that
     * of two columns of one reform the one that says so is proposed.
     */
    public int fit(String columnLabel) {
        if (!fits.matcher(columnLabel).find() || not.matcher(columnLabel).find()) return 0;
        return group == Group.REFORMS && MANAGED.matcher(columnLabel).find() ? 2 : 1;
    }
}
