package jp.kizahashi.survey.design.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ReadLimits;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import jp.kizahashi.survey.design.exchange.limesurvey.LimeSurvey;
import jp.kizahashi.survey.design.exchange.surveyjs.SurveyJs;
import jp.kizahashi.survey.design.exchange.xlsform.XlsForm;
import jp.kizahashi.survey.design.exchange.yaml.YamlFile;

/** The door for questionnaire files: XLSForm, LimeSurvey, SurveyJS, our own YAML; told apart by what is inside. */
public final class QuestionnaireFile {
    /** The largest file in bytes: 5 MiB. */
    public static final long LARGEST = 5L * 1024 * 1024;

    private static final int HEAD = 4_096;
    private static final ReadLimits ROWS = new ReadLimits(20_000, 300);
    private static final UploadLimits LIMITS =
            UploadLimits.STANDARD.withBytes(LARGEST).withUnpackedBytes(10 * LARGEST);

    private QuestionnaireFile() {}

    /**
     * The questionnaire of a file and what became of each item.
     *
     * @param name under which it was sent, for messages
     * @throws Refused PLT-021 … PLT-040 for a harmful or broken workbook, SVY-140 … SVY-144 else
     */
    public static Imported read(Path file, String name) throws IOException {
        if (Files.size(file) > LARGEST)
            throw new Refused(
                    SurveyProblem.QUESTIONNAIRE_FILE_TOO_LARGE,
                    Messages.get("survey.exchange.limit.bytes", LARGEST / (1024 * 1024) + "MB"));
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) throw new Refused(PlatformProblem.FILE_EMPTY);
        String title = name.replaceFirst("\\.[A-Za-z]{1,5}$", "");
        if (bytes[0] == 'P' && bytes.length > 1 && bytes[1] == 'K') return workbook(file, name, title);
        return text(name, title, bytes);
    }

    private static Imported workbook(Path file, String name, String title) throws IOException {
        String sheetName = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? name : name + ".xlsx";
        List<Sheet> sheets =
                SheetFile.read(new UploadCheck(LIMITS).check(file, sheetName, Set.of(FileKind.XLSX)), ROWS);
        if (!XlsForm.isOne(sheets)) throw new Refused(SurveyProblem.QUESTIONNAIRE_FILE_UNKNOWN, name);
        return XlsForm.read(title, sheets);
    }

    private static Imported text(String name, String title, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8);
        if (head.chars().anyMatch(c -> c == 0)) throw new Refused(SurveyProblem.QUESTIONNAIRE_FILE_UNKNOWN, name);
        String start = head.replace("\ufeff", "").stripLeading();
        if (start.startsWith("<")) {
            if (!LimeSurvey.isOne(start)) throw new Refused(SurveyProblem.QUESTIONNAIRE_FILE_UNKNOWN, name);
            return LimeSurvey.read(title, name, decoded(name, bytes));
        }
        String text = decoded(name, bytes);
        if (SurveyJs.isOne(start)) return SurveyJs.read(title, name, text);
        return YamlFile.read(name, text);
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(
                    SurveyProblem.QUESTIONNAIRE_FILE_BROKEN, name, Messages.get("survey.exchange.broken.encoding"));
        }
    }
}
