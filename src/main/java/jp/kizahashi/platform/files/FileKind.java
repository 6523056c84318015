package jp.kizahashi.platform.files;

import java.util.List;
import java.util.Locale;
import jp.kizahashi.platform.Messages;

/** What a file is by its content, with the endings a name of that kind may have. */
public enum FileKind {
    CSV("csv", "tsv", "txt"),
    XLSX("xlsx"),
    XLS("xls"),
    DOCX("docx"),
    PPTX("pptx"),
    PDF("pdf"),
    PNG("png"),
    JPEG("jpg", "jpeg"),
    WEBP("webp"),
    XML("xml", "bpmn"),
    ZIP("zip"),
    UNKNOWN;

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** The kind in Japanese, such as Excelブック（.xlsx）. */
    public String label() {
        return Messages.get("file.kind." + name());
    }

    boolean fits(String fileName) {
        return endings.contains(ending(fileName));
    }

    /** Whether the parts of the file are packed as a zip. */
    boolean isPacked() {
        return this == XLSX || this == DOCX || this == PPTX || this == ZIP;
    }

    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
