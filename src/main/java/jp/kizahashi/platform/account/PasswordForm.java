package jp.kizahashi.platform.account;

/** What the page of the password takes in: the one in use, the new one, and the new one again. */
public record PasswordForm(String current, String fresh, String again) {
    public PasswordForm {
        current = current == null ? "" : current;
        fresh = fresh == null ? "" : fresh;
        again = again == null ? "" : again;
    }
}
