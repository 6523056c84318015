package jp.kizahashi.process.demonstration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.process.mandala.Mandala;
import jp.kizahashi.process.mandala.Mandala.Place;

/** 軽自動車税申告（登録） taken apart by eight functions and their parts; 架空. */
final class MadeUpMandala {
    /** Each row: the function, then its parts. */
    private static final List<List<String>> FUNCTIONS = List.of(
            List.of("受付", "番号札を渡す", "用件を聞く", "申告書を渡す"),
            List.of("書類の確認", "申告書の記入漏れ", "譲渡証明書", "不足の案内"),
            List.of("本人確認", "窓口に来た人", "代理人の委任"),
            List.of("入力", "車両と所有者", "標識番号", "読み合わせ"),
            List.of("標識の交付", "在庫から出す", "交付簿に書く"),
            List.of("照会への対応", "前の市町村へ聞く", "販売店へ聞く"),
            List.of("保管", "申告書をとじる", "保存年限で廃棄する"),
            List.of("集計と報告", "月ごとの件数", "減免の引継ぎ"));

    private MadeUpMandala() {}

    static Mandala registration() {
        Map<Place, String> cells = new TreeMap<>();
        for (int f = 1; f <= FUNCTIONS.size(); f++) {
            List<String> row = FUNCTIONS.get(f - 1);
            cells.put(new Place(0, f), row.getFirst());
            for (int part = 1; part < row.size(); part++) cells.put(new Place(f, part), row.get(part));
        }
        return new Mandala(cells, 0);
    }
}
