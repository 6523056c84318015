package jp.kizahashi.survey.wave;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One asked body of a wave, as it was at opening.
 *
 * @param hostId the host's organisation
 * @param bodyId the body's own organisation
 * @param code 団体コード
 * @param population null when the host's figures know none
 * @param band label of the 人口区分, or 人口不明
 * @param formNumber 様式番号, see {@link FormNumber}
 * @param dueAt 期限 of this body, later than the wave's when it was extended
 * @param collectorId the prefecture that collects for the host
 * @param collectorDueAt 期限 towards the collector
 * @param codeNumber how many one-time codes were issued; 0 for none
 * @param desk the asked section of a 庁内照会; null in a wave of bodies
 */
public record Invitation(
        long id,
        long waveId,
        long hostId,
        long bodyId,
        String code,
        String name,
        String prefecture,
        String kind,
        @Nullable Long population,
        @Nullable LocalDate populationAsOf,
        String populationSource,
        String band,
        String formNumber,
        Instant dueAt,
        @Nullable Long collectorId,
        @Nullable Instant collectorDueAt,
        int codeNumber,
        @Nullable Instant codeIssuedAt,
        @Nullable Desk desk) {
    /** The cell of this body in the wave's partition. */
    public String cell(CellKind cells) {
        return cells == CellKind.BAND ? band : prefecture;
    }

    /** The day and time that the body is told: the collector's when there is one. */
    public Instant effectiveDueAt() {
        return collectorDueAt == null ? dueAt : collectorDueAt;
    }
}
