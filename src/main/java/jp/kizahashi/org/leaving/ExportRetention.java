package jp.kizahashi.org.leaving;

import java.time.Instant;
import java.util.List;
import jp.kizahashi.org.leaving.ExportFolder.Export;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Archives of the organisation that were ordered and lie on the server. */
@Component
class ExportRetention implements RetentionRule {
    private final ExportFolder folder;

    ExportRetention(ExportFolder folder) {
        this.folder = folder;
    }

    @Override
    public String key() {
        return "export";
    }

    @Override
    public int standardDays() {
        return 7;
    }

    @Override
    public long due(Instant before) {
        return old(before).size();
    }

    @Override
    public long remove(Instant before) {
        List<Export> old = old(before);
        old.forEach(folder::remove);
        return old.size();
    }

    private List<Export> old(Instant before) {
        return folder.all(Tenant.current().orElseThrow()).stream()
                .filter(e -> e.at().isBefore(before))
                .toList();
    }
}
