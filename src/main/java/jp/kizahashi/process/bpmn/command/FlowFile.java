package jp.kizahashi.process.bpmn.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlLimits;

/** Files named on the command line: read whole, written whole, refused by name and line. */
final class FlowFile {
    private FlowFile() {}

    /** A file or a pipe, whole. */
    static byte[] bytes(String name) throws IOException {
        Path file = path(name);
        if (Files.isDirectory(file) || !Files.isReadable(file)) throw bad("noFile", name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(XmlLimits.BYTES + 1);
            if (bytes.length > XmlLimits.BYTES) throw bad("tooLarge", name);
            return bytes;
        }
    }

    static Model model(String name) throws IOException {
        return model(name, bytes(name));
    }

    static Model model(String name, byte[] bytes) {
        try {
            return Model.read(bytes);
        } catch (Refused e) {
            throw located(name, e);
        }
    }

    /** The refusal as one line with file, line and reason. */
    static BadInput located(String name, Refused e) {
        if (e.problem() != ProcessProblem.FLOW_UNREADABLE) return new BadInput(name + ": " + e.sentence());
        return new BadInput(name + ":" + e.arguments()[0] + ": " + e.sentence());
    }

    /** Writes to the file, or to standard output when no name is given. */
    static void write(byte[] bytes, List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() < 2) {
            out.write(bytes);
            return;
        }
        try {
            Files.write(path(arguments.get(1)), bytes);
        } catch (IOException e) {
            throw bad("cannotWrite", arguments.get(1));
        }
    }

    /** The arguments when there are as many as wanted. */
    static List<String> arguments(List<String> arguments, int least, int most) {
        for (String a : arguments.subList(0, Math.min(arguments.size(), 2)))
            if (a.startsWith("--")) throw bad("option", a);
        if (arguments.size() < least || arguments.size() > most) throw bad("usage", "");
        return arguments;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw bad("noFile", name);
        }
    }

    private static BadInput bad(String what, String name) {
        return new BadInput(Messages.get("process.bpmn.command." + what, name));
    }
}
