package jp.kizahashi.org.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A post as typed. */
record PostForm(
        @NotNull(message = "{org.form.blank.department}") @Nullable
        Long departmentId,

        @NotBlank(message = "{org.form.blank.title}") @Size(max = 40, message = "{org.form.long}") @Nullable
        String title,

        boolean head,
        boolean concurrent,

        @NotNull(message = "{org.form.blank.from}") @Nullable
        LocalDate from,

        @Nullable LocalDate to) {
    static PostForm empty(LocalDate from) {
        return new PostForm(null, "", false, false, from, null);
    }

    NewPost post() {
        return new NewPost(
                Objects.requireNonNull(departmentId),
                Objects.requireNonNull(title).strip(),
                head,
                concurrent,
                Objects.requireNonNull(from),
                to);
    }
}
