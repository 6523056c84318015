package jp.kizahashi.survey.study.outcome.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded workbook with what goes with it. */
record BeginForm(
        @Nullable MultipartFile upload,

        @NotBlank(message = "{survey.outcome.blank.name}") @Size(max = 100, message = "{survey.outcome.long}") @Nullable
        String name,

        @NotBlank(message = "{survey.outcome.blank.source}")
        @Size(max = 300, message = "{survey.outcome.long}")
        @Nullable
        String source,

        @NotNull(message = "{survey.outcome.blank.publishedOn}") @Nullable
        LocalDate publishedOn,

        @NotNull(message = "{survey.outcome.blank.asOf}") @Nullable
        LocalDate asOf,

        @Nullable Long mapping) {
    static final BeginForm EMPTY = new BeginForm(null, "", "", null, null, null);

    /** The name the file was sent under; empty when none was chosen. */
    String fileName() {
        String sent = upload == null ? null : upload.getOriginalFilename();
        return sent == null ? "" : sent;
    }

    long mappingId() {
        return mapping == null ? 0 : mapping;
    }

    Occasion occasion() {
        return new Occasion(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(source).strip(),
                Objects.requireNonNull(publishedOn),
                Objects.requireNonNull(asOf));
    }
}
