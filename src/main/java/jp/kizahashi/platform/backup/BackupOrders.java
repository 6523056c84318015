package jp.kizahashi.platform.backup;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.InstantSource;
import java.util.Map;
import jp.kizahashi.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders of an administrator for a backup now; one at a time in the whole installation. */
@Component
class BackupOrders {
    private static final String ONE = "now";

    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final Audit audit;
    private final InstantSource clock;

    BackupOrders(Scheduler scheduler, OneTimeTask<Void> backupByHand, Audit audit, InstantSource clock) {
        this.scheduler = scheduler;
        this.task = backupByHand;
        this.audit = audit;
        this.clock = clock;
    }

    /** Orders one, unless one is under way. */
    @Transactional
    public void order() {
        if (isUnderWay()) return;
        audit.record("backup.order", "backup", 0, Map.of());
        scheduler.schedule(task.instance(ONE), clock.instant());
    }

    boolean isUnderWay() {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(BackupConfiguration.BY_HAND, ONE))
                .isPresent();
    }
}
