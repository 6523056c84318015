package jp.kizahashi.org.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person as typed; the staff number is asked for new ones only. */
record PersonForm(
        @Size(max = 20, message = "{org.form.long}") String staffNumber,

        @NotBlank(message = "{org.form.blank.personName}") @Size(max = 60, message = "{org.form.long}")
        String name,

        @Size(max = 60, message = "{org.form.long}") String kana) {
    PersonForm {
        staffNumber = stripped(staffNumber);
        name = stripped(name);
        kana = stripped(kana);
    }

    @SuppressWarnings("NullAway") // the binder leaves out what the browser did not send
    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
