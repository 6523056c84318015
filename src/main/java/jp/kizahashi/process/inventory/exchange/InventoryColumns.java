package jp.kizahashi.process.inventory.exchange;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Volume;

/** The columns of an inventory's table. Years, sections, works and tasks stand there as visible codes, so any order serves. */
final class InventoryColumns {
    static final Field YEAR = Field.optional("year", "年度");
    static final Field DEPARTMENT = Field.optional("department", "所属コード", "課コード", "部署コード");
    static final Field DEPARTMENT_NAME = Field.optional("departmentName", "所属", "課名", "所属名");
    static final Field WORK = Field.optional("work", "業務番号");
    static final Field CODE = Field.optional("code", "業務コード");
    static final Field KIND = Field.optional("kind", "共通・個別", "業務区分");
    static final Field POSITION = Field.optional("position", "事務分掌順", "順番");
    static final Field NAME = Field.required("name", "業務名", "業務", "事務事業名");
    static final Field PURPOSE = Field.optional("purpose", "目的", "業務の目的");
    static final Field SUMMARY = Field.optional("summary", "概要", "業務概要");
    static final Field BASIS = Field.optional("legalBasis", "根拠法令", "根拠");
    static final Field AUDIENCE = Field.optional("audience", "対象者", "対象");
    static final Field TASK_NUMBER = Field.optional("task", "作業番号");
    static final Field TASK = Field.optional("taskName", "作業", "作業名", "細業務");
    static final Field COUNTING = Field.optional("counting", "時間の数え方", "数え方");
    static final List<Field> MONTHS = months();
    static final List<Field> GRADES = grades();
    static final Field AUDIENCE_COUNT = Field.optional("audienceCount", "対象者数");
    static final Field BUDGET = Field.optional("budget", "予算額（円）", "予算額");
    static final Field SETTLED = Field.optional("settled", "決算額（円）", "決算額");
    static final Field OVERTIME = Field.optional("overtime", "うち時間外（時間）", "時間外勤務時間数", "時間外");
    static final Field SYSTEMS = Field.optional("systems", "システム", "システム名");
    static final Field SYSTEM_COST = Field.optional("systemCost", "システム経費（円）", "システム経費");
    static final Field RENEWAL = Field.optional("renewal", "システムの次の更新（年度）", "更新年度");
    static final Field FORMS = Field.optional("forms", "様式・帳票", "様式", "帳票");
    static final Field ERRORS = Field.optional("errors", "直した誤り（件）", "誤り件数");
    static final Field COMPLAINTS = Field.optional("complaints", "苦情・問合せ（件）", "苦情件数");
    static final Field INDICATORS = Field.optional("indicators", "評価指標の候補", "評価指標");
    static final Field RESULTS = Field.optional("results", "評価の実績", "評価実績");

    /** In the order in which they are written and guessed. */
    static final List<Field> ALL = all();

    private InventoryColumns() {}

    private static List<Field> months() {
        List<Field> months = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            String name = Volume.calendar(m) + "月";
            months.add(Field.optional("m" + Volume.calendar(m), name, name + "件数"));
        }
        return List.copyOf(months);
    }

    /** Minutes of a case or hours of a year, as the counting says. */
    private static List<Field> grades() {
        List<Field> grades = new ArrayList<>();
        for (Grade grade : Grade.values())
            grades.add(Field.optional(grade.name(), grade.label() + "の時間", grade.label()));
        return List.copyOf(grades);
    }

    private static List<Field> all() {
        List<Field> all = new ArrayList<>(List.of(
                YEAR,
                DEPARTMENT,
                DEPARTMENT_NAME,
                WORK,
                CODE,
                KIND,
                POSITION,
                NAME,
                PURPOSE,
                SUMMARY,
                BASIS,
                AUDIENCE,
                TASK_NUMBER,
                TASK,
                COUNTING));
        all.addAll(MONTHS);
        all.addAll(GRADES);
        all.addAll(List.of(
                AUDIENCE_COUNT,
                BUDGET,
                SETTLED,
                OVERTIME,
                SYSTEMS,
                SYSTEM_COST,
                RENEWAL,
                FORMS,
                ERRORS,
                COMPLAINTS,
                INDICATORS,
                RESULTS));
        return List.copyOf(all);
    }
}
