package jp.kizahashi.survey;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.survey.maturity.LevelCommand;
import jp.kizahashi.survey.study.StatsCommands;

/** The front door of {@code survey}: what the module offers to the whole product. */
public final class SurveyModule {
    private SurveyModule() {}

    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new LevelCommand());
        commands.addAll(StatsCommands.all());
        return commands;
    }
}
