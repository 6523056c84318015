package jp.kizahashi.survey.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.survey.column.StoredColumns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the answers of a wave; each time is audited with counts and digest. */
@Component
public class WaveFiles {
    /** What the answers are written as. */
    public enum Kind {
        CSV,
        SHIFT_JIS,
        EXCEL,
        R
    }

    private final Audit audit;
    private final TransactionTemplate transaction;

    WaveFiles(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Writes the package. Not in one transaction: a reader on a slow line would hold it for minutes.
     *
     * @param subject as the audit trail names it: {@code wave} or {@code person-wave}
     */
    public void write(String subject, long id, String title, StoredColumns wave, Kind kind, OutputStream to)
            throws IOException {
        WavePackage.Written written = WavePackage.write(title, wave, kind, to);
        transaction.executeWithoutResult(status -> audit.record(
                "wave.export",
                subject,
                id,
                Map.of(
                        "kind",
                        kind.name(),
                        "answers",
                        written.answers(),
                        "rows",
                        written.rows(),
                        "sha256",
                        written.sha256())));
    }
}
