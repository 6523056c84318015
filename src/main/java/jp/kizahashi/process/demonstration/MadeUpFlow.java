package jp.kizahashi.process.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.bpmn.table.StepFigures;

/** A made-up flow of 軽自動車税申告（登録）: 番号｜担当｜作業｜帳票｜システム｜分｜件数｜誤り率｜待ち｜分岐. Everything is 架空. */
final class MadeUpFlow {
    private static final String AS_IS = """
            1｜窓口係｜番号札を渡し用件を聞く｜番号札｜｜2｜｜｜｜
            2｜窓口係｜申告書と添付書類を受け取る｜申告書、譲渡証明書｜｜3｜｜｜｜
            3｜窓口係｜書類を確かめる｜｜｜5｜｜2｜｜書類はそろっているか：はい→5、いいえ→4
            4｜窓口係｜不足を説明し後日の提出を求める｜不足書類の案内｜｜6｜700｜｜｜終了
            5｜窓口係｜本人確認をする｜｜｜2｜｜｜｜
            6｜窓口係｜受付印を押し受付簿に書く｜受付簿｜｜3｜｜｜｜
            7｜諸税係｜申告書を回付で受け取る｜｜｜1｜｜｜4｜
            8｜諸税係｜車台番号と名義を台帳で確かめる｜｜軽自動車税システム｜6｜｜｜｜前の所有者の廃車は済んでいるか：はい→10、いいえ→9
            9｜諸税係｜前の所有者の市町村に電話で照会する｜照会票｜｜12｜300｜｜24｜
            10｜諸税係｜標識番号を決める｜標識管理簿｜｜2｜｜｜｜すべて→11、12
            11｜諸税係｜標識を用意し交付する｜標識、標識交付証明書｜｜5｜｜｜｜13
            12｜諸税係｜台帳に登録する｜｜軽自動車税システム｜7｜｜1.5｜｜13
            13｜諸税係｜登録内容を二人で照合する｜照合票｜軽自動車税システム｜5｜｜｜｜すべて待つ；内容は合っているか：はい→14、いいえ→13-2
            13-2｜諸税係｜登録を直す｜｜軽自動車税システム｜4｜90｜｜｜14
            14｜係長｜登録内容を確認する｜｜軽自動車税システム｜3｜｜｜8｜
            15｜諸税係｜申告書をつづる｜｜｜2｜｜｜｜賦課期日をまたぐか：はい→16、いいえ→18
            16｜諸税係｜賦課決定の起案をする｜起案用紙｜｜10｜200｜｜｜
            17｜課長｜賦課決定をする｜起案用紙｜｜3｜200｜｜24｜
            18｜諸税係｜件数表に転記する｜件数表｜表計算｜3｜｜1｜｜終了
            """;

    /** What the section drew first, before the people at the counter were asked. */
    private static final Set<String> FORGOTTEN = Set.of("9", "13-2");

    /** What a clerk types instead of writing falls away, and with it the list, the second look and the transfer. */
    private static final String TO_BE = """
            1｜窓口係｜番号札を渡し用件を聞く｜番号札｜｜2｜｜｜｜
            2｜窓口係｜申告書と添付書類を受け取る｜申告書、譲渡証明書｜｜3｜｜｜｜
            3｜窓口係｜画面で申告内容を入れ、書類を確かめる｜｜軽自動車税システム｜8｜｜1｜｜書類はそろっているか：はい→5、いいえ→4
            4｜窓口係｜不足を説明し後日の提出を求める｜不足書類の案内｜｜6｜700｜｜｜終了
            5｜窓口係｜本人確認をする｜｜｜2｜｜｜｜
            8｜諸税係｜車台番号と名義を画面で確かめる｜｜軽自動車税システム｜3｜｜｜｜
            11｜諸税係｜標識を交付する｜標識、標識交付証明書｜｜4｜｜｜｜
            14｜係長｜登録内容を確認する｜｜軽自動車税システム｜2｜｜｜2｜賦課期日をまたぐか：はい→16、いいえ→終了
            16｜諸税係｜賦課決定の起案をする｜起案用紙｜｜10｜200｜｜｜
            17｜課長｜賦課決定をする｜起案用紙｜｜3｜200｜｜24｜終了
            """;

    private MadeUpFlow() {}

    static FlowTable first() {
        List<FlowRow> rows = new ArrayList<>();
        for (FlowRow row : asIs().rows()) {
            if (FORGOTTEN.contains(row.number())) continue;
            boolean loses = row.branch().contains("→9") || row.branch().contains("→13-2");
            rows.add(new FlowRow(
                    row.number(),
                    row.owner(),
                    row.work(),
                    row.papers(),
                    row.systems(),
                    row.figures(),
                    loses ? (row.number().equals("13") ? "すべて待つ" : "") : row.branch()));
        }
        return new FlowTable(rows);
    }

    static FlowTable asIs() {
        return table(AS_IS);
    }

    static FlowTable toBe() {
        return table(TO_BE);
    }

    private static FlowTable table(String lines) {
        return new FlowTable(lines.lines().map(MadeUpFlow::row).toList());
    }

    private static FlowRow row(String line) {
        String[] cells = line.split("｜", -1);
        StepFigures figures = new StepFigures(
                StepFigures.whole(cells[5]),
                StepFigures.whole(cells[6]),
                StepFigures.percent(cells[7]),
                StepFigures.whole(cells[8]));
        return new FlowRow(cells[0], cells[1], cells[2], names(cells[3]), names(cells[4]), figures, cells[9]);
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("、"));
    }
}
