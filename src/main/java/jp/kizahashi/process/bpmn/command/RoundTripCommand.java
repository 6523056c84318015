package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import jp.kizahashi.platform.Command;

/** {@code ./tool bpmn roundtrip}: import, store, export. */
final class RoundTripCommand implements Command {
    @Override
    public String words() {
        return "bpmn roundtrip";
    }

    @Override
    public String summary() {
        return "a BPMN 2.0 file through import and export: every byte is kept";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn roundtrip IN [OUT]

                Reads a BPMN 2.0 file as the product imports it and writes it as the product exports it, to OUT or standard
                output. Elements, attributes, texts, references, extensions, coordinates, comments and the encoding stay
                as they are, byte for byte.

                Exit 2 with line and reason for a file that is no readable XML or no BPMN 2.0. Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> names = FlowFile.arguments(arguments, 1, 2);
        FlowFile.write(FlowFile.model(names.getFirst()).document().bytes(), names, out);
    }
}
