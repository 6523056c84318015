package jp.kizahashi.survey.study.command;

import java.util.List;
import jp.kizahashi.platform.Command;

/** The commands {@code ./tool stats …}. */
public final class StatsCommands {
    private StatsCommands() {}

    public static List<Command> all() {
        return List.of(
                new OlsCommand(),
                new LogitCommand(),
                new PcaCommand(),
                new CrosstabCommand(),
                new RecipeCommand(),
                new PublishedCommand());
    }
}
