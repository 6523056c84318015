package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import jp.kizahashi.platform.Command;

/** {@code ./tool bpmn rename}: one name, nothing else. */
final class RenameCommand implements Command {
    @Override
    public String words() {
        return "bpmn rename";
    }

    @Override
    public String summary() {
        return "another name for one element of a BPMN 2.0 file, and nothing else changed";
    }

    @Override
    public String help() {
        return """
                ./tool bpmn rename IN OUT ID TEXT

                Writes IN to OUT with TEXT as the name of the element with that id. Every other byte stays; characters that
                the file's encoding lacks are written as references. OUT may be IN.

                Exit 2 when no element or several have the id, or when that kind of element carries no name
                (such as text annotations). Needs no database.
                """;
    }

    @Override
    public void run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        List<String> words = FlowFile.arguments(arguments, 4, 4);
        byte[] renamed = FlowFile.model(words.getFirst()).renamed(words.get(2), words.get(3));
        FlowFile.write(renamed, words, out);
    }
}
