package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.process.bpmn.layout.Layout;

/** {@code ./tool bpmn layout}: places for what a file does not draw. */
final class LayoutCommand implements Command {
    @Override
    public String words() {
        return "bpmn layout";
    }

    @Override
    public String summary() {
        return "the missing part of a BPMN 2.0 file's drawing, with pools and lanes";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn layout IN [OUT]

                Writes IN with places for what it does not draw, to OUT or standard output. Without any drawing the whole
                flow is laid out: columns by the order of work, a band of rows for each lane, pools below each other, lines
                at right angles. When parts are missing they are put in beside what is drawn. What is drawn is not moved;
                a file whose drawing is complete comes out byte for byte.

                Exit 2 with line and reason for a file that is no readable XML or no BPMN 2.0. Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> names = FlowFile.arguments(arguments, 1, 2);
        FlowFile.write(Layout.complete(FlowFile.model(names.getFirst())), names, out);
    }
}
