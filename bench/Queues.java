import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.process.simulate.Interval;
import jp.kizahashi.process.simulate.Law;
import jp.kizahashi.process.simulate.QueueTheory;
import jp.kizahashi.process.simulate.Run;

/**
 * Single queues with known mean waiting time, as Markdown: {@code java -cp … bench/Queues.java REPLICATIONS CASES}. The
 * first tenth as many cases again are run first and not counted.
 */
final class Queues {
    private record Queue(String name, Law work, int servers, double load, double theory) {}

    private Queues() {}

    public static void main(String[] args) {
        int runs = Integer.parseInt(args[0]);
        int cases = Integer.parseInt(args[1]);
        System.out.println("| queue | load | theory | mean | half of 99 % interval | theory inside | 95 % intervals of one run that cover | cases per CPU second |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | --- | ---: | ---: |");
        for (double load : new double[] {0.5, 0.8, 0.9})
            for (Queue queue : List.of(
                    new Queue("M/M/1", new Law.Exponential(1), 1, load, QueueTheory.erlangC(1, load)),
                    new Queue("M/M/3", new Law.Exponential(1), 3, load, QueueTheory.erlangC(3, load)),
                    new Queue("M/G/1, Erlang-2", new Law.Erlang(2, 1), 1, load, QueueTheory.pollaczekKhinchine(load, Math.sqrt(0.5))),
                    new Queue("M/G/1, lognormal, CV 1.5", new Law.Lognormal(1, 1.5), 1, load, QueueTheory.pollaczekKhinchine(load, 1.5))))
                System.out.println(line(queue, runs, cases));
    }

    private static String line(Queue queue, int runs, int cases) {
        long began = processor();
        List<Run> found = QueueTheory.runs(queue.work(), queue.servers(), queue.load(), cases / 10, cases, runs);
        double seconds = (processor() - began) / 1e9;
        Interval mean = Interval.of(found, r -> r.waiting().mean(), 0.99);
        long covered = found.stream()
                .map(Run::waiting)
                .filter(w -> w.low() <= queue.theory() && queue.theory() <= w.high())
                .count();
        boolean inside = mean.low() <= queue.theory() && queue.theory() <= mean.high();
        return "| %s | %.1f | %.5f | %.5f | %.2f %% | %s | %d of %d | %,.0f |".formatted(
                queue.name(), queue.load(), queue.theory(), mean.mean(), 100 * mean.half() / mean.mean(),
                inside ? "yes" : "**no**", covered, runs, runs * 1.1 * cases / seconds);
    }

    /** Processor time of the whole virtual machine, so that collecting garbage counts. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
