package jp.kizahashi.platform.settings;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.Json;
import org.jspecify.annotations.Nullable;

/** {@code ./tool config check}: the settings as the product would read them, and what is wrong with them. */
public final class ConfigCheckCommand implements Command {
    @Override
    public String words() {
        return "config check";
    }

    @Override
    public String summary() {
        return "settings in force and what is wrong with them";
    }

    @Override
    public String help() {
        return """
                ./tool config check [--home FOLDER] [--connect]

                Reads the KIZAHASHI_* environment variables as ./run does and looks into the home folder.
                JSON: valid, settings[] {name, value, source default|environment}, faults[] {name, sentence}.
                The values of secrets are never printed. Exit 2 when anything is wrong.
                --home FOLDER   takes the place of KIZAHASHI_HOME
                --connect       asks the town's directory (KIZAHASHI_LDAP_URL) with the searching account
                All settings: docs/how-to/settings.md
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        List<String> left = new ArrayList<>(arguments);
        boolean connect = left.remove("--connect");
        if (left.size() == 2 && left.getFirst().equals("--home")) environment.put(Setting.HOME.variable(), left.get(1));
        else if (!left.isEmpty())
            throw new BadInput("config check: unexpected '" + left.getFirst() + "'; see ./tool config check --help");
        List<SettingsCheck.Fault> faults = new ArrayList<>(SettingsCheck.faults(environment));
        if (connect && faults.isEmpty()) SettingsCheck.connection(environment).ifPresent(faults::add);
        out.print(Json.write(report(environment, faults)));
        if (!faults.isEmpty()) throw new BadInput(faults.getFirst().sentence());
    }

    private static Map<String, Object> report(Map<String, String> environment, List<SettingsCheck.Fault> faults) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("valid", faults.isEmpty());
        List<Object> settings = new ArrayList<>();
        for (Setting setting : Setting.values()) settings.add(line(setting, environment.get(setting.variable())));
        report.put("settings", settings);
        report.put(
                "faults",
                faults.stream()
                        .map(f -> Map.of("name", f.name(), "sentence", f.sentence()))
                        .toList());
        return report;
    }

    private static Map<String, Object> line(Setting setting, @Nullable String value) {
        boolean given = value != null && !value.isBlank();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", setting.variable());
        line.put("value", !given ? setting.standard() : setting.isSecret() ? "***" : value);
        line.put("source", given ? "environment" : "default");
        return line;
    }
}
