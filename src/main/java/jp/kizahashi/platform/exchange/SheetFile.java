package jp.kizahashi.platform.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;

/** The door for tables: a CSV file or an Excel workbook as {@link Sheet}s. */
public final class SheetFile {
    /** The kinds of file that hold tables. */
    public static final Set<FileKind> KINDS = Set.copyOf(EnumSet.of(FileKind.CSV, FileKind.XLSX, FileKind.XLS));

    private SheetFile() {}

    /**
     * All sheets, in order; a CSV file is one sheet.
     *
     * @param file of one of {@link #KINDS}
     * @throws Refused PLT-025, PLT-035, PLT-036, PLT-039 when it cannot be read
     */
    public static List<Sheet> read(CheckedFile file) throws IOException {
        return read(file, ReadLimits.STANDARD);
    }

    /** As {@link #read(CheckedFile)} with other limits. */
    public static List<Sheet> read(CheckedFile file, ReadLimits limits) throws IOException {
        return switch (file.kind()) {
            case CSV -> List.of(CsvSheet.read(file.path(), file.name(), limits));
            case XLSX -> new ExcelSheets(limits).read(file.path(), file.name());
            case XLS -> new OldExcelSheets(limits).read(file.path(), file.name());
            default -> throw new IllegalArgumentException("no table in " + file.kind());
        };
    }

    /** Checks a file of the disk under the standard limits and reads it, for commands. */
    public static List<Sheet> open(Path file) throws IOException {
        return read(new UploadCheck(UploadLimits.STANDARD)
                .check(file, file.getFileName().toString(), KINDS));
    }

    /**
     * The sheet of that name, or of that number from 1.
     *
     * @throws Refused PLT-037 naming those that exist
     */
    public static Sheet choose(List<Sheet> sheets, String nameOrNumber) {
        for (Sheet sheet : sheets) if (sheet.name().equals(nameOrNumber)) return sheet;
        for (int i = 0; i < sheets.size(); i++) if (nameOrNumber.equals(Integer.toString(i + 1))) return sheets.get(i);
        String names = sheets.stream().map(Sheet::name).collect(Collectors.joining("、"));
        throw new Refused(PlatformProblem.SHEET_NOT_FOUND, nameOrNumber, names);
    }
}
