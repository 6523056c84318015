package jp.kizahashi.process.bpmn.command;

import java.util.List;
import jp.kizahashi.platform.Command;

/** The commands {@code ./tool bpmn …}. */
public final class BpmnCommands {
    private BpmnCommands() {}

    public static List<Command> all() {
        return List.of(
                new CheckCommand(),
                new RoundTripCommand(),
                new LayoutCommand(),
                new SvgCommand(),
                new RenameCommand(),
                new DiffCommand(),
                new SimulateCommand());
    }
}
