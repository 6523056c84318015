package jp.kizahashi.platform.report;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.chart.ChartSamples;

/** Writes the sample report and charts to target/report, to be looked at; prints how long the PDF takes. */
final class Gallery {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private Gallery() {}

    public static void main(String[] args) throws Exception {
        Path to = Files.createDirectories(Path.of("target/report"));
        int times = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            long cpu = CPU.getCurrentThreadCpuTime();
            Files.write(
                    to.resolve("report.pdf"),
                    new PdfWriter().write(ReportSample.document()).bytes());
            long took = (System.nanoTime() - start) / 1_000_000;
            long computed = (CPU.getCurrentThreadCpuTime() - cpu) / 1_000_000;
            System.out.printf("PDF %d: %d ms, of which computing %d ms%n", i + 1, took, computed);
        }
        Files.write(
                to.resolve("report.docx"),
                new WordWriter().write(ReportSample.document()).bytes());
        Files.write(
                to.resolve("report.xlsx"),
                new ExcelWriter().write(ReportSample.document()).bytes());
        int i = 0;
        for (Chart chart : ChartSamples.all()) {
            i++;
            for (Chart.Width width : Chart.Width.values())
                Files.writeString(
                        to.resolve("chart" + i + "-" + width.name().toLowerCase() + ".svg"), chart.svg(width));
        }
    }
}
