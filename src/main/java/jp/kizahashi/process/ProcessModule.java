package jp.kizahashi.process;

import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.NavSource;
import jp.kizahashi.process.bpmn.command.BpmnCommands;
import org.springframework.stereotype.Component;

/** The front door of {@code process}: what the module offers to the whole product. */
@Component
public final class ProcessModule implements NavSource {
    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        return BpmnCommands.all();
    }

    @Override
    public List<NavItem> navigation() {
        return List.of(
                new NavItem(
                        NavGroup.PROCESS,
                        "process.nav.inventory",
                        "/processes/inventory",
                        "process.inventory.read",
                        200),
                new NavItem(NavGroup.PROCESS, "process.nav.works", "/processes/works", "process.work.read", 205),
                new NavItem(NavGroup.PROCESS, "process.nav.flows", "/processes/flows", "process.flow.read", 215),
                new NavItem(
                        NavGroup.PROCESS,
                        "process.nav.procedures",
                        "/processes/procedures",
                        "process.procedure.read",
                        240),
                new NavItem(NavGroup.EFFECT, "process.nav.effects", "/processes/effects", "process.effect.read", 230));
    }
}
