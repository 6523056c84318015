package jp.kizahashi.org.body;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the 47 prefectures.
 *
 * @param part the first two characters of its bodies' codes, 01 to 47 (JIS X 0401)
 * @param name with its 都, 道, 府 or 県
 */
public record Prefecture(String part, String name) {
    /** All, from 北海道 to 沖縄県. */
    public static final List<Prefecture> ALL = all(
            "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
            "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
            "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県",
            "鹿児島県", "沖縄県");

    private static List<Prefecture> all(String... names) {
        List<Prefecture> all = new ArrayList<>();
        for (String name : names) all.add(new Prefecture("%02d".formatted(all.size() + 1), name));
        return List.copyOf(all);
    }

    /** The prefecture of a code; empty for the unused range 48–99, which only 架空 towns have. */
    public static Optional<Prefecture> of(MunicipalityCode code) {
        int part = Integer.parseInt(code.prefecturePart());
        return part >= 1 && part <= ALL.size() ? Optional.of(ALL.get(part - 1)) : Optional.empty();
    }

    /** Whether a cell names this prefecture: 東京都, also 東京. */
    public boolean isNamed(String cell) {
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return plain.equals(name) || (!part.equals("01") && plain.equals(name.substring(0, name.length() - 1)));
    }
}
