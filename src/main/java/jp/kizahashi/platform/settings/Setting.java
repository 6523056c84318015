package jp.kizahashi.platform.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.directory.DirectorySettings;
import jp.kizahashi.platform.directory.StaffSearch;

/**
 * Every setting a town may change, read from the environment under its {@link #variable()}. Whatever stands here stands
 * in docs/how-to/settings.md, and nothing else is read.
 */
public enum Setting {
    HOME(Kind.FOLDER, ""),
    SHARED_FOLDER(Kind.FOLDER, ""),
    MODE(Kind.MODE, "demonstration"),
    ADDRESS(Kind.TEXT, "127.0.0.1"),
    PORT(Kind.PORT, "8080"),
    PUBLIC_URL(Kind.WEB, ""),
    FORWARD_HEADERS(Kind.FORWARD, "none"),
    HEAP(Kind.MEMORY, "1g"),
    SESSION_MINUTES(Kind.NUMBER, "60"),
    SESSION_HOURS(Kind.NUMBER, "12"),
    LOCK_MINUTES(Kind.NUMBER, "15"),
    SECOND_FACTOR(Kind.SECOND, "optional"),
    SIGN_INS_PER_MINUTE(Kind.NUMBER, "300"),
    UPLOAD_LIMIT_MB(Kind.NUMBER, "20"),
    UPLOAD_SCAN(Kind.TEXT, ""),
    METRICS_TOKEN(Kind.SECRET, ""),
    AI_GATE_PROCESS(Kind.NUMBER, "2"),
    AI_GATE_ENTERPRISE(Kind.NUMBER, "2"),
    DB_URL(Kind.DATABASE, ""),
    DB_OWNER_PASSWORD(Kind.SECRET, ""),
    DB_APP_PASSWORD(Kind.SECRET, ""),
    DB_CONNECTIONS(Kind.NUMBER, "20"),
    BACKUP_TIME(Kind.TIME, "02:00"),
    BACKUPS_KEPT(Kind.NUMBER, "14"),
    OIDC_ISSUER(Kind.WEB, ""),
    OIDC_CLIENT_ID(Kind.TEXT, ""),
    OIDC_CLIENT_SECRET(Kind.SECRET, ""),
    OIDC_LOGIN_CLAIM(Kind.TEXT, "preferred_username"),
    SYNC_GONE_PERCENT(Kind.NUMBER, "10"),
    LDAP_URL(Kind.LDAP, ""),
    LDAP_BASE(Kind.TEXT, ""),
    LDAP_BIND_ACCOUNT(Kind.TEXT, ""),
    LDAP_BIND_PASSWORD(Kind.SECRET, ""),
    LDAP_USER_FILTER(Kind.FILTER, DirectorySettings.USER_FILTER),
    LDAP_LOGIN_ATTRIBUTE(Kind.TEXT, DirectorySettings.LOGIN_ATTRIBUTE),
    LDAP_STAFF_FILTER(Kind.SEARCH, StaffSearch.FILTER),
    LDAP_NAME_ATTRIBUTE(Kind.TEXT, StaffSearch.NAME),
    LDAP_KANA_ATTRIBUTE(Kind.TEXT, StaffSearch.KANA),
    LDAP_DEPARTMENT_ATTRIBUTE(Kind.TEXT, StaffSearch.DEPARTMENT),
    LDAP_TITLE_ATTRIBUTE(Kind.TEXT, StaffSearch.TITLE),
    LDAP_ORGANISATION(Kind.CODE, ""),
    LDAP_RECHECK_MINUTES(Kind.NUMBER, "10"),
    LDAP_CA_FILE(Kind.FILE, ""),
    LDAP_PLAIN(Kind.SWITCH, "off"),
    SMTP_HOST(Kind.TEXT, ""),
    SMTP_PORT(Kind.PORT, "25"),
    SMTP_USER(Kind.TEXT, ""),
    SMTP_PASSWORD(Kind.SECRET, ""),
    SMTP_STARTTLS(Kind.SWITCH, "off"),
    SMTP_FROM(Kind.TEXT, "");

    /** What a value must look like. */
    private enum Kind {
        TEXT(".+"),
        SECRET(".+"),
        SWITCH("on|off"),
        NUMBER("[1-9]\\d{0,5}"),
        PORT("\\d{1,5}"),
        TIME("([01]\\d|2[0-3]):[0-5]\\d"),
        MEMORY("[1-9]\\d{0,5}[mMgG]"),
        SECOND("optional|administrators|everybody"),
        MODE("demonstration|real"),
        FORWARD("none|native|framework"),
        FOLDER(".+"),
        WEB("https?://.+"),
        LDAP("ldaps?://[^/\\s]+/?"),
        FILTER("\\(.*\\{0\\}.*\\)"),
        SEARCH("\\(.*\\)"),
        CODE("\\d{6}"),
        FILE("/.+|[A-Za-z]:.+"),
        DATABASE("(jdbc:)?postgresql://.+");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Kind kind;
    private final String standard;

    Setting(Kind kind, String standard) {
        this.kind = kind;
        this.standard = standard;
    }

    /** The environment variable, such as {@code KIZAHASHI_PORT}. */
    public String variable() {
        return "KIZAHASHI_" + name();
    }

    /** The same as a property of the application, such as {@code kizahashi.port}. */
    public String property() {
        return "kizahashi." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value when nothing is set; empty when there is none, or when it depends on the machine. */
    public String standard() {
        return standard;
    }

    /** What it does, in a sentence. */
    public String meaning() {
        return Messages.get("setting." + name());
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    /** What is wrong with a value, in a sentence; empty when it may stand. */
    public Optional<String> fault(String value) {
        if (kind.pattern.matcher(value).matches() && (kind != Kind.PORT || Integer.parseInt(value) <= 65_535)) {
            if (kind != Kind.WEB || isAddress(value)) return Optional.empty();
        }
        return Optional.of(Messages.get("setting.fault." + kind.name(), variable(), isSecret() ? "" : value));
    }

    private static boolean isAddress(String value) {
        try {
            return URI.create(value).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
