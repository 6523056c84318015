package jp.kizahashi.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Command.BadInput;

/**
 * How a command of {@code ./tool} is told which database it works on: {@code --home} and {@code --mode}, else
 * {@code KIZAHASHI_DB_URL} with its passwords, else {@code KIZAHASHI_HOME}.
 *
 * @param command its words, for messages
 * @param options by name with both dashes
 * @param rest what is no option, in order
 */
public record DatabaseArguments(String command, Map<String, String> options, List<String> rest) {
    /** Reads a command line; every option takes a value. Bad input names what is not expected. */
    public static DatabaseArguments of(String command, List<String> arguments, String... more) {
        Set<String> known = new java.util.HashSet<>(List.of(more));
        known.addAll(List.of("--home", "--mode"));
        Map<String, String> options = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) rest.add(word);
            else if (!known.contains(word) || i + 1 == arguments.size())
                throw new BadInput(command + ": unexpected '" + word + "'; see ./tool " + command + " --help");
            else options.put(word, arguments.get(++i));
        }
        return new DatabaseArguments(command, options, rest);
    }

    /** The only argument that is no option. */
    public Path file() {
        if (rest.size() != 1) throw new BadInput(command + ": give one file; see ./tool " + command + " --help");
        return Path.of(rest.getFirst());
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Refuses arguments that are no options. */
    public DatabaseArguments alone() {
        if (!rest.isEmpty())
            throw new BadInput(command + ": unexpected '" + rest.getFirst() + "'; see ./tool " + command + " --help");
        return this;
    }

    /** Whether an external server is meant. */
    public boolean isExternal() {
        return !url().isBlank() && !options.containsKey("--home");
    }

    /** The server with its data, as the application's role. */
    public DatabaseServer existing() {
        return isExternal() ? DatabaseServer.external(url(), "", password("KIZAHASHI_DB_APP_PASSWORD")) : embedded();
    }

    /** The server with its data, as the owner of its tables too. */
    public DatabaseServer existingAsOwner() {
        return isExternal() ? external() : embedded();
    }

    /** An empty server to be filled, as the owner of its tables. */
    public DatabaseServer empty() {
        if (isExternal()) return external();
        if (Files.exists(home().database()))
            throw new BadInput(command + ": " + home().root() + " holds a database already; give another --home");
        return DatabaseServer.prepared(home());
    }

    private DatabaseServer external() {
        return DatabaseServer.external(
                url(), password("KIZAHASHI_DB_OWNER_PASSWORD"), password("KIZAHASHI_DB_APP_PASSWORD"));
    }

    private DatabaseServer embedded() {
        Path database = home().database();
        if (!Files.exists(database.resolve("data/PG_VERSION")))
            throw new BadInput(command + ": no database below " + database + "; give --home or KIZAHASHI_DB_URL");
        return DatabaseServer.attached(home());
    }

    private static String url() {
        return setting("KIZAHASHI_DB_URL");
    }

    /** From the environment, else from the system property of the same name, as the product itself reads it. */
    private static String setting(String variable) {
        String property =
                variable.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        return System.getenv().getOrDefault(variable, System.getProperty(property, ""));
    }

    private String password(String variable) {
        String password = setting(variable);
        if (password.isBlank()) throw new BadInput(command + ": KIZAHASHI_DB_URL needs " + variable);
        return password;
    }

    /** The named folder itself when it holds a database, else the one mode that has one below it. */
    public Home home() {
        String folder = options.getOrDefault("--home", setting("KIZAHASHI_HOME"));
        String mode = options.getOrDefault("--mode", setting("KIZAHASHI_MODE"));
        // A folder that is named stands for itself; what nodes share is a setting.
        String shared = options.containsKey("--home") ? "" : setting("KIZAHASHI_SHARED_FOLDER");
        if (!mode.isBlank()) return Home.of(folder, shared, mode);
        if (!folder.isBlank() && Files.isDirectory(Path.of(folder, "database"))) return new Home(Path.of(folder));
        List<Home> found = List.of(Home.of(folder, "real"), Home.of(folder, "demonstration")).stream()
                .filter(home -> Files.isDirectory(home.database()))
                .toList();
        if (found.size() == 2) throw new BadInput(command + ": two databases there; say --mode real or demonstration");
        return found.isEmpty() ? Home.of(folder, shared, "real") : found.getFirst();
    }
}
