package jp.kizahashi.survey.answer.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.survey.answer.attachment.HandedInFiles.HandedIn;
import jp.kizahashi.survey.wave.Invitation;

/**
 * All files of a wave in one ZIP: a folder a respondent, in it one a question, and a list (一覧.csv) with respondent, question,
 * edition, name, bytes and SHA-256. Each file is hashed as it is packed, so that the list says whether it is the one that was
 * handed in.
 */
public final class HandedInZip {
    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();
    private final List<List<OutCell>> lines = new ArrayList<>();

    private HandedInZip(OutputStream to) {
        this.zip = new ZipOutputStream(to);
    }

    /** Writes the ZIP; the stream stays open. */
    public static void write(List<HandedIn> files, OutputStream to) throws IOException {
        HandedInZip packed = new HandedInZip(to);
        for (HandedIn file : files) packed.file(file);
        packed.list();
        packed.zip.finish();
    }

    private void file(HandedIn file) throws IOException {
        String name = free(folder(file.from()) + "/" + file.question() + "/"
                + safe(file.file().name()));
        if (!Files.isReadable(file.path())) {
            line(file, "", "missing");
            return;
        }
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), sha)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        boolean same = HexFormat.of().formatHex(sha.digest()).equals(file.file().sha256());
        line(file, name, same ? "same" : "different");
    }

    private void line(HandedIn file, String packed, String checked) {
        lines.add(List.of(
                OutCell.text(file.from().code()),
                OutCell.text(file.from().name()),
                OutCell.text(file.question()),
                OutCell.number(file.edition()),
                OutCell.text(file.file().name()),
                OutCell.text(packed),
                OutCell.number(file.file().bytes()),
                OutCell.text(file.file().sha256()),
                OutCell.text(word("check." + checked))));
    }

    private void list() throws IOException {
        List<String> header = List.of(
                word("code"),
                word("from"),
                word("question"),
                word("edition"),
                word("name"),
                word("packed"),
                word("bytes"),
                "SHA-256",
                word("check"));
        // The writer of the list may not close the ZIP.
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        CsvFile.write(new OutTable(word("list"), header, lines), Encoding.UTF_8_BOM, Unwritable.REPLACE, list);
        zip.putNextEntry(new ZipEntry(word("list") + ".csv"));
        list.writeTo(zip);
        zip.closeEntry();
    }

    /** Sections of one town share its code, and stand under their names. */
    private static String folder(Invitation from) {
        return safe(from.desk() == null ? from.code() + "_" + from.name() : from.name());
    }

    private static String safe(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_").replaceAll("^\\.+|[. ]+$", "_");
        return plain.isBlank() ? "_" : plain;
    }

    /** File systems of offices do not tell A from a. */
    private String free(String wanted) {
        String name = wanted;
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            int dot = wanted.lastIndexOf('.');
            boolean ends = dot > wanted.lastIndexOf('/');
            name = ends ? wanted.substring(0, dot) + "_" + n + wanted.substring(dot) : wanted + "_" + n;
        }
        return name;
    }

    private static String word(String key) {
        return Messages.get("survey.files." + key);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
