package jp.kizahashi.platform.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;

/**
 * The role × action table: {@code permissions/<module>.properties}, one line an action ({@code survey.assessment.open =
 * DX_OFFICE, ADMINISTRATOR}). An action that stands in no file is denied to everybody.
 */
public final class Permissions {
    private static final Map<String, Set<Role>> TABLE = load();

    private Permissions() {}

    /** Every action with the roles that may do it, sorted by action. */
    public static Map<String, Set<Role>> table() {
        return TABLE;
    }

    /** True when one of the roles may do the action. */
    public static boolean allow(Set<Role> roles, String action) {
        return !Collections.disjoint(TABLE.getOrDefault(action, Set.of()), roles);
    }

    private static Map<String, Set<Role>> load() {
        Map<String, Set<Role>> table = new TreeMap<>();
        for (String module : Messages.MODULES) {
            String file = "/permissions/" + module + ".properties";
            try (var in = Permissions.class.getResourceAsStream(file)) {
                if (in == null) continue;
                Properties lines = new Properties();
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                lines.forEach((action, roles) -> table.put(action.toString(), roles(roles.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return Collections.unmodifiableMap(table);
    }

    private static Set<Role> roles(String text) {
        if (text.strip().equals("*")) return EnumSet.allOf(Role.class);
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
