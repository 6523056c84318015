package jp.kizahashi.platform.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries of the directory are staff, and in which attributes what is known of them stands. An attribute written
 * {@code sn+givenName} stands for both values, one after the other.
 *
 * @param filter RFC 4515, below the base of {@link DirectorySettings}
 * @param name 氏名
 * @param kana フリガナ
 * @param department name, path or code of the 所属
 * @param title 職名
 */
public record StaffSearch(String filter, String name, String kana, String department, String title) {
    /** Persons of Active Directory, neither computers nor contacts. */
    public static final String FILTER = "(&(objectCategory=person)(objectClass=user))";

    public static final String NAME = "displayName";
    public static final String KANA = "msDS-PhoneticDisplayName";
    public static final String DEPARTMENT = "department";
    public static final String TITLE = "title";

    /**
     * Reads the settings.
     *
     * @param values the value of a property such as {@code kizahashi.ldap-staff-filter}, empty text when it is not set
     */
    public static StaffSearch of(UnaryOperator<String> values) {
        return new StaffSearch(
                or(values.apply("kizahashi.ldap-staff-filter"), FILTER),
                or(values.apply("kizahashi.ldap-name-attribute"), NAME),
                or(values.apply("kizahashi.ldap-kana-attribute"), KANA),
                or(values.apply("kizahashi.ldap-department-attribute"), DEPARTMENT),
                or(values.apply("kizahashi.ldap-title-attribute"), TITLE));
    }

    private static String or(String value, String standard) {
        return Optional.of(value.strip()).filter(v -> !v.isEmpty()).orElse(standard);
    }

    /** Every attribute that is asked for. */
    List<String> attributes() {
        return Stream.of(name, kana, department, title)
                .flatMap(StaffSearch::parts)
                .distinct()
                .toList();
    }

    /** The attribute's parts joined by a full-width space; empty text when the entry has none of them. */
    static String value(String attribute, UnaryOperator<String> entry) {
        return parts(attribute).map(entry).filter(v -> !v.isBlank()).collect(Collectors.joining("　"));
    }

    private static Stream<String> parts(String attribute) {
        return Arrays.stream(attribute.split("\\+")).map(String::strip).filter(p -> !p.isEmpty());
    }
}
