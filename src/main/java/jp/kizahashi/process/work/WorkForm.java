package jp.kizahashi.process.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A work as typed; empty fields are null. */
record WorkForm(
        @NotNull(message = "{process.work.form.departmentMissing}") @Nullable
        Long department,

        @NotBlank(message = "{process.work.form.nameMissing}")
        @Size(max = 200, message = "{process.form.tooLong}")
        @Nullable
        String name,

        @Size(max = 2000, message = "{process.form.tooLong}") @Nullable
        String purpose,

        @NotNull(message = "{process.work.form.kindMissing}") @Nullable
        WorkKind kind,

        @Size(max = 40, message = "{process.form.tooLong}") @Nullable
        String code,

        @Size(max = 2000, message = "{process.form.tooLong}") @Nullable
        String summary,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String legalBasis,

        @Size(max = 400, message = "{process.form.tooLong}") @Nullable
        String audience) {
    static WorkForm empty(@Nullable Long department) {
        return new WorkForm(department, "", "", WorkKind.INDIVIDUAL, "", "", "", "");
    }

    static WorkForm of(Work w) {
        return new WorkForm(
                w.departmentId(), w.name(), w.purpose(), w.kind(), w.code(), w.summary(), w.legalBasis(), w.audience());
    }

    /** A work that is not kept yet. */
    Work toWork() {
        return toWork(0, 0, null);
    }

    /** The work with what was typed. */
    Work toWork(Work before) {
        return toWork(before.id(), before.position(), before.endedOn());
    }

    private Work toWork(long id, int position, @Nullable LocalDate endedOn) {
        return new Work(
                id,
                Objects.requireNonNull(department),
                Objects.requireNonNull(kind),
                plain(code),
                plain(name),
                plain(purpose),
                plain(summary),
                plain(legalBasis),
                plain(audience),
                position,
                endedOn);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
