package jp.kizahashi.org.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The town hall of みらい市 (架空): nine divisions (部) with 38 sections (課), two executive bodies. */
final class MiraiCity {
    /** Divisions with their sections; 教育部 belongs to the board of education. */
    static final Map<String, List<String>> DIVISIONS = divisions();

    static final String DX_SECTION = "デジタル推進課";
    static final String TAX_SECTION = "税務課";
    static final String GENERAL_SECTION = "総務課";

    private MiraiCity() {}

    private static Map<String, List<String>> divisions() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("企画部", List.of("企画政策課", DX_SECTION, "広報広聴課", "財政課"));
        all.put("総務部", List.of(GENERAL_SECTION, "人事課", "管財課", "契約検査課", "危機管理課"));
        all.put("市民部", List.of("市民課", TAX_SECTION, "収納課", "市民協働課", "人権推進課"));
        all.put("環境部", List.of("環境政策課", "資源循環課", "生活衛生課"));
        all.put("福祉部", List.of("社会福祉課", "障がい福祉課", "高齢者支援課", "介護保険課", "保険年金課"));
        all.put("こども健康部", List.of("こども政策課", "保育課", "子育て支援課", "健康増進課"));
        all.put("産業部", List.of("商工観光課", "農林課", "企業誘致課"));
        all.put("建設部", List.of("都市計画課", "道路河川課", "建築住宅課", "下水道課"));
        all.put("教育部", List.of("教育総務課", "学校教育課", "学校給食課", "生涯学習課", "図書館"));
        return all;
    }
}
