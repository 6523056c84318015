package jp.kizahashi.process;

import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.process.bpmn.command.BpmnCommands;

/** The front door of {@code process}: what the module offers to the whole product. */
public final class ProcessModule {
    private ProcessModule() {}

    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        return BpmnCommands.all();
    }
}
