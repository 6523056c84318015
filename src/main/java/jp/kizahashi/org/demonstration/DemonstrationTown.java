package jp.kizahashi.org.demonstration;

import java.util.List;
import jp.kizahashi.org.Organisation;

/**
 * A made-up body of the region.
 *
 * @param five the first five digits of its code, in a prefecture number that no prefecture has
 * @param population 0 where it has none of its own
 */
public record DemonstrationTown(Organisation.Kind kind, String five, String name, String kana, int population) {
    static final String PREFECTURE = "あけぼの県";

    /** みらい市, the town of the guided tour. */
    public static final DemonstrationTown MIRAI = town("99206", "みらい市", "みらいし", 60_000);

    /** Twelve municipalities over all nine population bands, their prefecture and a research body. */
    public static final List<DemonstrationTown> ALL = List.of(
            MIRAI,
            town("99401", "霧ヶ原村", "きりがはらむら", 1_920),
            town("99402", "小瀬谷村", "こせたにむら", 4_310),
            town("99341", "花畑町", "はなばたけまち", 7_640),
            town("99342", "潮見坂町", "しおみざかまち", 14_280),
            town("99343", "朝日ヶ岡町", "あさひがおかまち", 25_750),
            town("99205", "若葉野市", "わかばのし", 41_300),
            town("99207", "波の森市", "なみのもりし", 52_400),
            town("99204", "鷹見市", "たかみし", 88_100),
            town("99203", "白銀野市", "しろがねのし", 143_600),
            town("99202", "大鐘市", "おおがねし", 268_400),
            town("99201", "紫野原市", "しのはらし", 412_900),
            new DemonstrationTown(Organisation.Kind.PREFECTURE, "99000", PREFECTURE, "あけぼのけん", 1_120_600),
            new DemonstrationTown(Organisation.Kind.RESEARCH_BODY, "", "自治体経営研究所（架空）", "じちたいけいえいけんきゅうしょ", 0));

    private static DemonstrationTown town(String five, String name, String kana, int population) {
        return new DemonstrationTown(Organisation.Kind.MUNICIPALITY, five, name, kana, population);
    }
}
