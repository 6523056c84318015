package jp.kizahashi.process.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import jp.kizahashi.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A procedure as typed. */
record ProcedureForm(
        @NotNull(message = "{process.work.form.departmentMissing}") @Nullable
        Long department,

        @NotBlank(message = "{process.procedure.form.name}")
        @Size(max = 200, message = "{process.form.tooLong}")
        @Nullable
        String name,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String legalBasis,

        @Size(max = 100, message = "{process.form.tooLong}") @Nullable
        String formNumber,

        @Nullable Boolean seal,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String sealBasis,

        @NotNull(message = "{process.procedure.form.online}") @Nullable
        Online online,

        @Size(max = 200, message = "{process.form.tooLong}") @Nullable
        String route,

        @Nullable Boolean paper,
        @Nullable Boolean inPerson,

        @Size(max = 1000, message = "{process.form.tooLong}") @Nullable
        String attachments,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Integer attachmentCount,

        @Nullable Boolean askedAgain,
        @Nullable Boolean oneStop,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Long cases,

        @PositiveOrZero(message = "{process.entry.negative}") @Nullable
        Long onlineCases,

        @Nullable Integer seen) {
    static ProcedureForm empty(@Nullable Long department) {
        return new ProcedureForm(
                department, "", "", "", false, "", Online.NONE, "", true, false, "", 0, false, false, null, null, 0);
    }

    static ProcedureForm of(Procedure p) {
        return new ProcedureForm(
                p.departmentId(),
                p.name(),
                p.legalBasis(),
                p.formNumber(),
                p.seal(),
                p.sealBasis(),
                p.online(),
                p.route(),
                p.paper(),
                p.inPerson(),
                p.attachments(),
                p.attachmentCount(),
                p.askedAgain(),
                p.oneStop(),
                p.cases(),
                p.onlineCases(),
                p.version());
    }

    void check(BindingResult errors) {
        if (cases != null && onlineCases != null && onlineCases > cases)
            errors.rejectValue("onlineCases", "more", Messages.get("process.procedure.form.more"));
    }

    Procedure toProcedure(long id) {
        return new Procedure(
                id,
                Objects.requireNonNull(department),
                plain(name),
                plain(legalBasis),
                plain(formNumber),
                Boolean.TRUE.equals(seal),
                plain(sealBasis),
                Objects.requireNonNull(online),
                plain(route),
                Boolean.TRUE.equals(paper),
                Boolean.TRUE.equals(inPerson),
                plain(attachments),
                attachmentCount == null ? 0 : attachmentCount,
                Boolean.TRUE.equals(askedAgain),
                Boolean.TRUE.equals(oneStop),
                cases,
                onlineCases,
                seen == null ? 0 : seen);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
