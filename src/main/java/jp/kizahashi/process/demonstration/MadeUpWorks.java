package jp.kizahashi.process.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.inventory.TaskYear;
import jp.kizahashi.process.inventory.TaskYear.Basis;
import jp.kizahashi.process.inventory.WorkEntry;
import jp.kizahashi.process.inventory.WorkYear;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import org.jspecify.annotations.Nullable;

/** The made-up works of {@code /demonstration/works.txt}: one line a task, fields between bars. */
final class MadeUpWorks {
    private static final int FIELDS = 17;

    private MadeUpWorks() {}

    /** The works of a section, in the order of the file; departments are set to the given one. */
    static List<WorkEntry> of(String section, long department) {
        List<WorkEntry> works = new ArrayList<>();
        for (String[] line : lines(section)) {
            WorkEntry last = works.isEmpty() ? null : works.getLast();
            if (last != null && last.work().name().equals(line[3])) {
                List<TaskYear> tasks = new ArrayList<>(last.tasks());
                tasks.add(task(line, tasks.size() + 1));
                works.set(works.size() - 1, new WorkEntry(last.work(), last.year(), tasks));
            } else works.add(new WorkEntry(work(line, department), year(line), List.of(task(line, 1))));
        }
        return works;
    }

    private static List<String[]> lines(String section) {
        try (InputStream in = MadeUpWorks.class.getResourceAsStream("/demonstration/works.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> l.startsWith(section + "|"))
                    .map(l -> Arrays.copyOf(l.split("\\|", -1), FIELDS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Work work(String[] line, long department) {
        WorkKind kind = line[1].equals("共通") ? WorkKind.COMMON : WorkKind.INDIVIDUAL;
        return new Work(0, department, kind, line[2], line[3], line[4], "", line[5], line[6], 0, null);
    }

    private static WorkYear year(String[] line) {
        Long settled = number(line[12]);
        return new WorkYear(
                null,
                null,
                settled,
                null,
                line[13],
                null,
                whole(line[14]),
                "",
                "",
                "",
                whole(line[15]),
                whole(line[16]),
                false,
                0);
    }

    private static TaskYear task(String[] line, int position) {
        Basis basis = line[8].equals("年間") ? Basis.YEAR : Basis.CASE;
        int unit = basis == Basis.YEAR ? Time.HOUR : Time.MINUTE;
        Volume volume = new Volume(
                Arrays.stream(line[9].split(" ")).map(Integer::valueOf).toList());
        Effort time = Effort.of(Grade.REGULAR, seconds(line[10], unit))
                .plus(Effort.of(Grade.FISCAL_YEAR, seconds(line[11], unit)));
        return new TaskYear(0, 0, line[7], position, basis, volume, time, 0);
    }

    private static long seconds(String text, int unit) {
        return Time.parse(text, unit).orElseThrow();
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static @Nullable Integer whole(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
