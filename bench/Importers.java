import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.design.exchange.Damage;
import jp.kizahashi.survey.design.exchange.QuestionnaireFile;
import jp.kizahashi.survey.design.exchange.Samples;
import jp.kizahashi.survey.design.exchange.Unharmed;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/**
 * Damaged questionnaire files of every format through the importers: how many were read, how many refused with which number,
 * the slowest. Ends with code 1 when one of them broke something. Arguments: files a format (10,000), first seed (0), a format.
 */
final class Importers {
    /** Makes the damaged file of a seed. */
    private interface Source {
        byte[] of(Damage damage) throws Exception;
    }

    private static int broken;

    public static void main(String[] args) throws Exception {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int first = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        Map<String, Source> formats = new TreeMap<>();
        var workbook = Samples.workbook();
        formats.put("form.xlsx", d -> d.workbook(workbook));
        formats.put("form.lss", d -> d.xml(Samples.lss()));
        formats.put("form.json", d -> d.json(Samples.json()));
        formats.put("form.yaml", d -> d.yaml(Samples.yaml()));
        System.out.println("| file | damaged | read | refused | by number | slowest | median | broke |");
        System.out.println("|---|---:|---:|---:|---|---:|---:|---:|");
        Path folder = Files.createTempDirectory("importers");
        for (var format : formats.entrySet())
            if (args.length < 3 || format.getKey().endsWith(args[2])) round(format.getKey(), format.getValue(), folder, first, files);
        System.exit(broken == 0 ? 0 : 1);
    }

    private static void round(String name, Source source, Path folder, int first, int files) throws Exception {
        Path file = folder.resolve(name);
        Map<String, Integer> refused = new TreeMap<>();
        long[] nanos = new long[files];
        int read = 0;
        int before = broken;
        for (int i = 0; i < files; i++) {
            Files.write(file, source.of(new Damage(first + (long) i)));
            long began = System.nanoTime();
            try {
                Imported imported = QuestionnaireFile.read(file, name);
                nanos[i] = System.nanoTime() - began;
                Unharmed.check(imported);
                read++;
            } catch (Refused refusal) {
                nanos[i] = Math.max(nanos[i], System.nanoTime() - began);
                refused.merge(refusal.problem().number(), 1, Integer::sum);
            } catch (Exception | Error e) {
                broken++;
                System.err.println(name + " seed " + (first + i) + ": " + e);
                e.printStackTrace();
            }
        }
        Arrays.sort(nanos);
        int no = refused.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("| " + name + " | " + files + " | " + read + " | " + no + " | " + String.join(", ", lines(refused)) + " | "
                + nanos[files - 1] / 1_000_000 + " ms | " + nanos[files / 2] / 1_000 + " µs | " + (broken - before) + " |");
    }

    private static List<String> lines(Map<String, Integer> refused) {
        return refused.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }
}
