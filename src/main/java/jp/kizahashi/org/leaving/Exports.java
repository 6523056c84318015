package jp.kizahashi.org.leaving;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.leaving.ExportFolder.Export;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Archives of the tenant that an administrator orders, fetches and throws away; each is recorded. */
@Component
class Exports {
    private final ExportFolder folder;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final Audit audit;
    private final InstantSource clock;

    Exports(
            ExportFolder folder,
            Scheduler scheduler,
            OneTimeTask<Void> organisationExport,
            Audit audit,
            InstantSource clock) {
        this.folder = folder;
        this.scheduler = scheduler;
        this.task = organisationExport;
        this.audit = audit;
        this.clock = clock;
    }

    /** Orders one, unless one is under way. */
    @Transactional
    public void order() {
        if (isUnderWay()) return;
        audit.record("organisation.export", "organisation", own(), Map.of());
        scheduler.schedule(task.instance(Long.toString(own())), clock.instant());
    }

    boolean isUnderWay() {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(ExportJob.NAME, Long.toString(own())))
                .isPresent();
    }

    /** The newest first. */
    List<Export> all() {
        return folder.all(own());
    }

    /** An archive to be fetched. */
    @Transactional
    public Optional<Export> fetch(String name) {
        Optional<Export> export = find(name);
        export.ifPresent(e -> audit.record("organisation.export.fetch", "organisation", own(), Map.of("file", name)));
        return export;
    }

    /** Throws an archive away. */
    @Transactional
    public void remove(String name) {
        find(name).ifPresent(export -> {
            audit.record("organisation.export.remove", "organisation", own(), Map.of("file", name));
            folder.remove(export);
        });
    }

    private Optional<Export> find(String name) {
        return all().stream().filter(e -> e.name().equals(name)).findFirst();
    }

    private static long own() {
        return Tenant.current().orElseThrow();
    }
}
