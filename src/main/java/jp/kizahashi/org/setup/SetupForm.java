package jp.kizahashi.org.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.kizahashi.org.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What the first page asks: the organisation and its first administrator.
 *
 * @param code the six-character 団体コード; needed for municipalities and prefectures
 */
record SetupForm(
        @NotNull(message = "{org.form.blank.kind}") Organisation.@Nullable Kind kind,
        @Size(max = 20) String code,

        @NotBlank(message = "{org.form.blank.name}") @Size(max = 60, message = "{org.form.long}")
        String name,

        @Size(max = 60, message = "{org.form.long}") String kana,
        @NotBlank(message = "{org.form.blank.prefecture}") String prefecture,

        @NotBlank(message = "{org.form.blank.staffNumber}") @Size(max = 20, message = "{org.form.long}")
        String staffNumber,

        @NotBlank(message = "{org.form.blank.personName}") @Size(max = 60, message = "{org.form.long}")
        String personName,

        @Size(max = 60, message = "{org.form.long}") String personKana,

        @NotBlank(message = "{org.form.blank.login}")
        @Pattern(regexp = "[A-Za-z0-9._@-]{1,60}|\\s*", message = "{org.form.login}")
        String login,

        @Size(min = 10, message = "{org.form.password}") String password,
        String passwordAgain) {
    SetupForm {
        code = stripped(code);
        name = stripped(name);
        kana = stripped(kana);
        prefecture = stripped(prefecture);
        staffNumber = stripped(staffNumber);
        personName = stripped(personName);
        personKana = stripped(personKana);
        login = stripped(login);
        password = password == null ? "" : password;
        passwordAgain = passwordAgain == null ? "" : passwordAgain;
    }

    static SetupForm empty() {
        return new SetupForm(Organisation.Kind.MUNICIPALITY, "", "", "", "", "", "", "", "", "", "");
    }

    boolean needsCode() {
        return kind == Organisation.Kind.MUNICIPALITY || kind == Organisation.Kind.PREFECTURE;
    }

    @SuppressWarnings("NullAway") // the binder leaves out what the browser did not send
    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
