import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.layout.Layout;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** How long a large flow without drawing takes to be read, laid out and drawn; first in a fresh process, then again. */
final class FlowSpeed {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(20261122);
    private final List<String> nodes = new ArrayList<>();
    private final List<StringBuilder> lanes = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private int elements;

    public static void main(String[] args) throws Exception {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        byte[] file = new FlowSpeed().file(size);
        if (args.length > 1) Files.write(Path.of(args[1]), file);
        System.out.println("| round | read | lay out | read again | SVG | together | processor | SVG size |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        Model laidOut = null;
        for (int round = 1; round <= 5; round++) laidOut = round(round, file);
        System.out.println(keepsApart(laidOut));
    }

    private static Model round(int round, byte[] file) {
        long busy = CLOCK.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Model model = Model.read(file);
        long read = System.nanoTime();
        byte[] drawn = Layout.complete(model);
        long placed = System.nanoTime();
        Model laidOut = Model.read(drawn);
        long again = System.nanoTime();
        String svg = FlowPicture.svg(laidOut);
        long end = System.nanoTime();
        long worked = CLOCK.getCurrentThreadCpuTime() - busy;
        System.out.printf(
                Locale.ROOT, "| %d | %.2f s | %.2f s | %.2f s | %.2f s | %.2f s | %.2f s | %.1f MB |%n", round, (read - start) / 1e9,
                (placed - read) / 1e9, (again - placed) / 1e9, (end - again) / 1e9, (end - start) / 1e9, worked / 1e9, svg.length() / 1e6);
        return laidOut;
    }

    private static String keepsApart(Model model) {
        Map<XmlElement, Bounds> shapes = new HashMap<>();
        Diagram.of(model).forEach(d -> d.shapes().forEach(s -> shapes.put(s.element().orElseThrow(), s.bounds())));
        List<Bounds> nodes = shapes.entrySet().stream()
                .filter(e -> !Bpmn.is(e.getKey(), "lane") && !Bpmn.is(e.getKey(), "participant"))
                .map(Map.Entry::getValue)
                .sorted((a, b) -> Double.compare(a.x(), b.x()))
                .toList();
        int overlaps = 0;
        for (int i = 0; i < nodes.size(); i++)
            for (int j = i + 1; j < nodes.size() && nodes.get(j).x() < nodes.get(i).right(); j++)
                if (nodes.get(i).overlaps(nodes.get(j))) overlaps++;
        int astray = 0;
        for (XmlElement lane : model.all("lane"))
            for (XmlElement node : model.referredBy(lane, "flowNodeRef"))
                if (!shapes.get(lane).contains(shapes.get(node))) astray++;
        return nodes.size() + " nodes; " + overlaps + " overlaps; " + astray + " nodes outside their lane";
    }

    /** Steps, branches that join again, loops and papers over eight lanes. */
    private byte[] file(int size) {
        for (int i = 0; i < 8; i++) lanes.add(new StringBuilder());
        String at = node("startEvent", "開始");
        while (elements < size - 4) at = random.nextInt(5) < 3 ? step(at) : block(at);
        flow(at, node("endEvent", "終了"), "");
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < 8; i++)
            set.append("<lane id='lane%d' name='担当%d'>%s</lane>".formatted(i, i, lanes.get(i)));
        String whole = "<definitions xmlns='%s' targetNamespace='urn:bench'>".formatted(Bpmn.MODEL)
                + "<collaboration id='c'><participant id='pool' name='税務課' processRef='p'/></collaboration>"
                + "<process id='p'><laneSet id='set'>" + set + "</laneSet>" + content + "</process></definitions>";
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private String step(String before) {
        String step = node("userTask", "申請書の記載を確かめる");
        flow(before, step, "");
        if (random.nextInt(7) > 0) return step;
        String paper = "paper" + elements;
        elements += 2;
        content.append("<dataObjectReference id='%s' name='申請書'/>".formatted(paper));
        content.append("<association id='%s_' sourceRef='%s' targetRef='%s'/>".formatted(paper, step, paper));
        return step;
    }

    private String block(String before) {
        String kind = random.nextBoolean() ? "exclusiveGateway" : "parallelGateway";
        String split = node(kind, "書類はそろっているか");
        flow(before, split, "");
        String join = node(kind, "");
        for (int branch = random.nextInt(3) + 2; branch > 0; branch--) {
            String at = split;
            for (int steps = random.nextInt(4); steps > 0; steps--) at = step(at);
            flow(at, join, "はい");
        }
        int near = Math.max(1, nodes.size() - 40);
        if (random.nextInt(5) == 0) flow(join, nodes.get(near + random.nextInt(nodes.size() - near)), "戻し");
        return join;
    }

    private String node(String kind, String name) {
        String id = "n" + nodes.size();
        nodes.add(id);
        elements++;
        lanes.get(random.nextInt(8)).append("<flowNodeRef>" + id + "</flowNodeRef>");
        content.append("<%s id='%s' name='%s'/>".formatted(kind, id, name));
        return id;
    }

    private void flow(String from, String to, String name) {
        content.append("<sequenceFlow id='f%d' name='%s' sourceRef='%s' targetRef='%s'/>"
                .formatted(elements++, name, from, to));
    }
}
