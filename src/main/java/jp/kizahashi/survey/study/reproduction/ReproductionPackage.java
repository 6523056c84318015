package jp.kizahashi.survey.study.reproduction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.stats.sample.Bootstrap;
import jp.kizahashi.survey.study.estimate.Resamples;
import jp.kizahashi.survey.study.estimate.StudySample;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;
import jp.kizahashi.survey.study.exhibit.StudyStamp;

/**
 * 再現パッケージ: script, data, resamples, the figures to be met and a manifest. Bodies stand under study numbers in an order
 * that tells nothing about their codes: no 公表範囲 lets single answers leave the host under a name.
 *
 * @param resamples how many lines the file of resamples has
 */
public record ReproductionPackage(Shown shown, int resamples) {
    /** The whole ZIP; equal editions give equal entries. */
    public byte[] zip() {
        Map<String, byte[]> entries = entries();
        entries.put("manifest.sha256", bytes(manifest(entries)));
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }

    private Map<String, byte[]> entries() {
        StudySample sample = shown.sample();
        int n = sample.complete().size();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("README.txt", bytes(readme()));
        entries.put("reproduce.R", script());
        entries.put("data.csv", bytes(DataFiles.data(sample)));
        entries.put("recipe.csv", bytes(DataFiles.recipe(sample)));
        entries.put(
                "indices.csv",
                bytes(Resamples.text(
                        Bootstrap.indices(n, resamples, shown.stamp().seed()))));
        entries.put("expected.csv", bytes(new ExpectedFigures(shown).csv()));
        return entries;
    }

    private String readme() {
        StudyStamp stamp = shown.stamp();
        return Messages.get(
                "survey.study.readme",
                stamp.title(),
                stamp.edition(),
                stamp.wave(),
                stamp.outcomes(),
                Integer.toString(shown.result().handedIn()),
                Integer.toString(shown.result().n()),
                stamp.productVersion(),
                Long.toString(stamp.seed()),
                stamp.inputs(),
                Integer.toString(shown.sample().recognisable()));
    }

    private static byte[] script() {
        try (var in = ReproductionPackage.class.getResourceAsStream("/survey/study/reproduce.R")) {
            if (in == null) throw new IllegalStateException("reproduce.R");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code sha256sum -c} reads it. */
    private static String manifest(Map<String, byte[]> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((name, content) ->
                text.append(sha256(content)).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
