package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.layout.Layout;

/** {@code ./tool bpmn svg}: the picture of a file. */
final class SvgCommand implements Command {
    @Override
    public String words() {
        return "bpmn svg";
    }

    @Override
    public String summary() {
        return "the picture of a BPMN 2.0 file as SVG, laid out where no drawing is given";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn svg IN [OUT]

                Draws every shape, edge, label and sign of the diagrams where IN puts them, to OUT or standard output.
                What has no place in IN is laid out first (see bpmn layout). The first diagram stands at its own coordinates,
                further ones below. Each shape and edge is a group with data-element-id.

                Exit 2 with line and reason for a file that is no readable XML or no BPMN 2.0. Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> names = FlowFile.arguments(arguments, 1, 2);
        String name = names.getFirst();
        Model model = Model.read(Layout.complete(FlowFile.model(name)));
        String svg = FlowPicture.svg(model);
        FlowFile.write((svg + "\n").getBytes(StandardCharsets.UTF_8), names, out);
    }
}
