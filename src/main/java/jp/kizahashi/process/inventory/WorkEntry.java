package jp.kizahashi.process.inventory;

import java.util.List;
import jp.kizahashi.process.effort.Effort;
import jp.kizahashi.process.effort.Volume;
import jp.kizahashi.process.work.Work;

/** One work of a sheet with its year and its tasks in order; without tasks nobody has entered hours yet. */
public record WorkEntry(Work work, WorkYear year, List<TaskYear> tasks) {
    public WorkEntry {
        tasks = List.copyOf(tasks);
    }

    public Effort annual() {
        return Effort.sum(tasks.stream().map(TaskYear::annual).toList());
    }

    public Volume volume() {
        return tasks.stream().map(TaskYear::volume).reduce(Volume.NONE, Volume::plus);
    }

    public boolean entered() {
        return !tasks.isEmpty();
    }
}
