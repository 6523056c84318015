package jp.kizahashi.process.inventory.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;

/**
 * A task as typed: {@code name}, {@code basis}, {@code m4} … {@code m3} for the months by their calendar number, a grade's
 * name for its time, {@code seen} for the version.
 *
 * @param fields what was typed, by field
 * @param faults what is wrong, by field
 */
public record TaskForm(Map<String, String> fields, Map<String, String> faults) {
    private static final int LONGEST = 200;

    static TaskForm empty() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("basis", Basis.CASE.name());
        return new TaskForm(fields, Map.of());
    }

    static TaskForm of(TaskYear task) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", task.name());
        fields.put("basis", task.basis().name());
        for (int m = 0; m < 12; m++)
            fields.put(
                    "m" + Volume.calendar(m),
                    Integer.toString(task.volume().months().get(m)));
        for (Grade grade : Grade.values()) {
            long seconds = task.time().of(grade);
            fields.put(grade.name(), seconds == 0 ? "" : Time.exact(seconds, unit(task.basis())));
        }
        fields.put("seen", Integer.toString(task.version()));
        return new TaskForm(fields, Map.of());
    }

    /** The same with what is wrong in it. */
    static TaskForm typed(Map<String, String> fields) {
        Map<String, String> faults = new LinkedHashMap<>();
        String name = plain(fields, "name");
        if (name.isEmpty()) faults.put("name", Messages.get("process.task.nameMissing"));
        if (name.length() > LONGEST) faults.put("name", Messages.get("process.form.tooLong"));
        for (int m = 0; m < 12; m++) {
            String month = "m" + Volume.calendar(m);
            if (!count(fields, month).matches("[0-9]{0,8}"))
                faults.put(month, Messages.get("process.task.countWrong", Integer.toString(Volume.calendar(m))));
        }
        for (Grade grade : Grade.values()) {
            String text = plain(fields, grade.name());
            if (!text.isEmpty() && Time.parse(text, unit(basis(fields))).isEmpty())
                faults.put(grade.name(), grade.label() + "：" + Messages.get("process.entry.timeWrong"));
        }
        return new TaskForm(Map.copyOf(fields), faults);
    }

    TaskYear toTask(long id, long work, int position) {
        List<Integer> months = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            String count = count(fields, "m" + Volume.calendar(m));
            months.add(count.isEmpty() ? 0 : Integer.parseInt(count));
        }
        List<Long> seconds = new ArrayList<>();
        for (Grade grade : Grade.values())
            seconds.add(
                    Time.parse(plain(fields, grade.name()), unit(basis(fields))).orElse(0L));
        String seen = plain(fields, "seen");
        return new TaskYear(
                id,
                work,
                plain(fields, "name"),
                position,
                basis(fields),
                new Volume(months),
                new Effort(seconds),
                seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0);
    }

    /** What stands in a field; empty when nothing was typed. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    private static Basis basis(Map<String, String> fields) {
        return Basis.YEAR.name().equals(fields.get("basis")) ? Basis.YEAR : Basis.CASE;
    }

    private static int unit(Basis basis) {
        return basis == Basis.YEAR ? Time.HOUR : Time.MINUTE;
    }

    private static String count(Map<String, String> fields, String name) {
        return plain(fields, name).replace(",", "");
    }

    private static String plain(Map<String, String> fields, String name) {
        String typed = fields.getOrDefault(name, "").strip();
        return name.equals("name") ? typed : Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
