package jp.kizahashi.org.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An upload with what goes with it. */
record ImportForm(
        @Nullable MultipartFile upload,

        @Size(max = 200, message = "{org.form.long}") @Nullable
        String source,

        @NotNull(message = "{org.form.blank.asOf}") @Nullable
        LocalDate asOf) {
    String sourceText() {
        return source == null ? "" : source.strip();
    }

    /** The name the file was sent under; empty when none was chosen. */
    String fileName() {
        String name = upload == null ? null : upload.getOriginalFilename();
        return name == null ? "" : name;
    }
}
