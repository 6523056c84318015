package jp.kizahashi.process.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 業務: one thing that a section does for somebody, with what it is for. What it costs in a year stands in the inventory.
 *
 * @param id also 業務番号, by which a row of a file names the work
 * @param departmentId 所管: a section, or a unit of one
 * @param code 業務コード, the same in every town for the same work; empty while none is given
 * @param name as in the 事務分掌
 * @param purpose what the work is for; empty while nobody has written it
 * @param summary how it is done, in a sentence or two
 * @param legalBasis 根拠法令
 * @param audience 対象者: for whom it is done
 * @param position the place in the section's 事務分掌, from 1
 * @param endedOn the last day on which it was done; null while it is
 */
public record Work(
        long id,
        long departmentId,
        WorkKind kind,
        String code,
        String name,
        String purpose,
        String summary,
        String legalBasis,
        String audience,
        int position,
        @Nullable LocalDate endedOn) {
    public boolean ended() {
        return endedOn != null;
    }

    Work at(int place) {
        return with(place, endedOn);
    }

    Work endedOn(LocalDate lastDay) {
        return with(position, lastDay);
    }

    private Work with(int place, @Nullable LocalDate lastDay) {
        return new Work(id, departmentId, kind, code, name, purpose, summary, legalBasis, audience, place, lastDay);
    }
}
