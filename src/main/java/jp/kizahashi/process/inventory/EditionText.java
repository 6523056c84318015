package jp.kizahashi.process.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Json;
import org.jspecify.annotations.Nullable;

/** A sheet's figures as JSON, as an edition keeps them: ids, cases by month, seconds by grade, yen. */
final class EditionText {
    private EditionText() {}

    static String of(InventorySheet sheet, Map<Long, WorkYear> years, Map<Long, List<TaskYear>> tasks) {
        Map<String, Object> edition = new LinkedHashMap<>();
        Map<String, Object> people = new LinkedHashMap<>();
        sheet.headcount().forEach((grade, hundredths) -> people.put(grade.name(), hundredths));
        edition.put("headcountHundredths", people);
        edition.put("overtimeSeconds", sheet.overtimeSeconds());
        edition.put("capacityReason", sheet.capacityReason());
        edition.put(
                "works",
                years.entrySet().stream()
                        .map(e -> year(e.getKey(), e.getValue()))
                        .toList());
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        tasks.values().forEach(ofWork -> ofWork.forEach(task -> lines.add(task(task))));
        edition.put("tasks", lines);
        return Json.write(edition);
    }

    private static Map<String, @Nullable Object> year(long work, WorkYear y) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("work", work);
        line.put("audience", y.audienceCount());
        line.put("budgetYen", y.budgetYen());
        line.put("settledYen", y.settledYen());
        line.put("overtimeSeconds", y.overtimeSeconds());
        line.put("systems", y.systems());
        line.put("systemCostYen", y.systemCostYen());
        line.put("renewalYear", y.renewalYear());
        line.put("forms", y.forms());
        line.put("indicators", y.indicators());
        line.put("results", y.results());
        line.put("errors", y.errors());
        line.put("complaints", y.complaints());
        return line;
    }

    private static Map<String, @Nullable Object> task(TaskYear t) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("work", t.workId());
        line.put("task", t.id());
        line.put("name", t.name());
        line.put("basis", t.basis().name());
        line.put("counts", t.volume().months());
        line.put("seconds", t.time().seconds());
        return line;
    }
}
