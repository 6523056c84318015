package jp.kizahashi.process.bpmn;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Flows for tests: written by hand, made at random, or from the files of the Model Interchange Working Group. */
public final class Flows {
    private Flows() {}

    /** A file whose definitions hold this content. */
    public static byte[] file(String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\"" + Bpmn.MODEL
                        + "\" id=\"definitions\" targetNamespace=\"urn:mirai\">\n" + content + "\n</definitions>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A model whose only process holds this content. */
    public static Model process(String content) {
        return Model.read(file("<process id=\"p\">\n" + content + "\n</process>"));
    }

    /** Lines {@code <sequenceFlow>}; each word names two nodes such as {@code a>b}. */
    public static String flows(String... pairs) {
        StringBuilder to = new StringBuilder();
        for (String pair : pairs) {
            String[] ends = pair.split(">");
            to.append("<sequenceFlow id=\"f_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n"
                    .formatted(ends[0], ends[1], ends[0], ends[1]));
        }
        return to.toString();
    }

    /** The files beside the repository; the test is skipped, saying so, where they are missing. */
    public static Stream<Path> miwg() throws IOException {
        Path folder = Stream.of("../shared/data/bpmn-miwg", "../../shared/data/bpmn-miwg")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        if (folder == null) return abort("../shared/data/bpmn-miwg is absent: its models are skipped");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    /**
     * A pool with lanes, branches, loops, papers and events on edges, without any drawing.
     *
     * @param size about how many nodes, flows and papers
     */
    public static byte[] random(long seed, int size, int laneCount) {
        return new RandomFlow(new Random(seed), laneCount).file(size);
    }

    private static final class RandomFlow {
        private final Random random;
        private final List<StringBuilder> lanes = new ArrayList<>();
        private final List<String> nodes = new ArrayList<>();
        private final StringBuilder content = new StringBuilder();
        private int elements;

        RandomFlow(Random random, int laneCount) {
            this.random = random;
            for (int i = 0; i < laneCount; i++) lanes.add(new StringBuilder());
        }

        byte[] file(int size) {
            String at = node("startEvent", "開始");
            while (elements < size) at = random.nextInt(3) > 0 ? task(at) : block(at);
            flow(at, node("endEvent", "終了"));
            StringBuilder sets = new StringBuilder("<laneSet id=\"lanes\">");
            for (int i = 0; i < lanes.size(); i++)
                sets.append("<lane id=\"lane%d\" name=\"担当%d\">%s</lane>\n".formatted(i, i, lanes.get(i)));
            return Flows.file("<collaboration id=\"c\"><participant id=\"pool\" name=\"みらい市\" processRef=\"p\"/>"
                    + "<participant id=\"citizen\" name=\"市民\"/>"
                    + "<messageFlow id=\"m\" sourceRef=\"citizen\" targetRef=\"n0\"/></collaboration>\n"
                    + "<process id=\"p\">" + sets + "</laneSet>\n" + content + "</process>");
        }

        private String task(String before) {
            String task = node(random.nextBoolean() ? "userTask" : "task", "申請書の内容を確かめる");
            flow(before, task);
            if (random.nextInt(6) == 0) {
                String paper = "paper" + elements++;
                content.append(
                        "<dataObjectReference id=\"%s\" name=\"申請書\"/><association id=\"a_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n"
                                .formatted(paper, paper, task, paper));
                elements++;
            }
            if (random.nextInt(8) == 0 && nodes.size() > 3) timer(task);
            return task;
        }

        private void timer(String task) {
            String event = "event" + elements++;
            content.append(
                    "<boundaryEvent id=\"%s\" name=\"期限\" attachedToRef=\"%s\"><timerEventDefinition/></boundaryEvent>\n"
                            .formatted(event, task));
            flow(event, nodes.get(random.nextInt(nodes.size() - 1) + 1));
        }

        private String block(String before) {
            String kind = random.nextBoolean() ? "exclusiveGateway" : "parallelGateway";
            String split = node(kind, "書類はそろっているか");
            flow(before, split);
            String join = node(kind, "");
            for (int branch = random.nextInt(3) + 2; branch > 0; branch--) {
                String at = split;
                for (int steps = random.nextInt(4); steps > 0; steps--) at = task(at);
                flow(at, join);
            }
            if (random.nextInt(4) == 0) flow(join, nodes.get(random.nextInt(nodes.size() - 1) + 1));
            return join;
        }

        private String node(String kind, String name) {
            String id = "n" + nodes.size();
            nodes.add(id);
            elements++;
            lanes.get(random.nextInt(lanes.size())).append("<flowNodeRef>" + id + "</flowNodeRef>");
            content.append("<%s id=\"%s\" name=\"%s\"/>\n".formatted(kind, id, name));
            return id;
        }

        private void flow(String from, String to) {
            content.append("<sequenceFlow id=\"f%d\" name=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n"
                    .formatted(elements++, random.nextInt(3) == 0 ? "はい" : "", from, to));
        }
    }
}
