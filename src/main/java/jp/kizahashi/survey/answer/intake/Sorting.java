package jp.kizahashi.survey.answer.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.answer.sheet.ReturnedWorkbook;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.answer.sheet.cell.SheetHead;
import jp.kizahashi.survey.wave.FormNumber;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;

/**
 * Sorts opened files by what they are, before anything is stored. Of two right sheets of one body the later saved counts
 * when both say when, else the first; which and why is said on both.
 */
final class Sorting {
    private final Wave wave;
    private final AnswerForms forms;
    private final Map<String, Invitation> byNumber = new HashMap<>();
    private final List<FileResult> results = new ArrayList<>();
    private final Map<Long, List<Right>> right = new LinkedHashMap<>();

    /** A sheet without fault, with its place among the files. */
    record Right(int index, OpenedFile file, Invitation invitation, ReturnedSheet sheet) {}

    Sorting(Wave wave, Collection<Invitation> invitations, AnswerForms forms) {
        this.wave = wave;
        this.forms = forms;
        for (Invitation invitation : invitations) byNumber.put(invitation.formNumber(), invitation);
    }

    /** Sorts; afterwards {@link #results()} has one result a file, {@link #counting()} the sheets still to be stored. */
    void sort(List<OpenedFile> files) {
        for (OpenedFile file : files) results.add(result(file, results.size()));
        right.values().forEach(this::choose);
    }

    List<FileResult> results() {
        return results;
    }

    /** One right sheet a body. */
    List<Right> counting() {
        return right.values().stream().map(List::getFirst).toList();
    }

    /** Replaces the result of a counting sheet. */
    void settle(Right sheet, FileOutcome outcome, String receipt, String sentence) {
        String before = results.get(sheet.index()).sentence();
        results.set(sheet.index(), of(sheet, outcome, receipt, (before + " " + sentence).strip()));
    }

    private FileResult result(OpenedFile file, int index) {
        ReturnedWorkbook workbook = file.workbook();
        if (workbook == null) return unknown(file, FileOutcome.UNREADABLE, file.refusal());
        if (!workbook.hasForm()) return unknown(file, FileOutcome.UNREADABLE, say("noForm"));
        SheetHead head = workbook.head();
        if (head.number().isEmpty()) return headed(file, head, FileOutcome.ALTERED, say("noNumber"));
        FormNumber number = head.number().get();
        Invitation invitation = byNumber.get(number.text());
        if (number.wave() != wave.id())
            return headed(file, head, FileOutcome.NOT_INVITED, say("otherWave", number.text()));
        if (invitation == null) return headed(file, head, FileOutcome.NOT_INVITED, say("notInvited", number.text()));
        if (head.version().orElse(wave.sheetVersion()) < wave.sheetVersion())
            return of(
                    file,
                    invitation,
                    FileOutcome.OLD_VERSION,
                    say(
                            "oldVersion",
                            Integer.toString(head.version().orElse(0)),
                            Integer.toString(wave.sheetVersion())));
        ReturnedSheet sheet = forms.read(wave, invitation, workbook);
        Optional<FileResult> wrong = wrong(file, invitation, sheet);
        if (wrong.isPresent()) return wrong.get();
        Right found = new Right(index, file, invitation, sheet);
        right.computeIfAbsent(invitation.id(), id -> new ArrayList<>()).add(found);
        return of(found, FileOutcome.ACCEPTED, "", "");
    }

    private static Optional<FileResult> wrong(OpenedFile file, Invitation invitation, ReturnedSheet sheet) {
        FileOutcome outcome = sheet.worst()
                .map(k -> k == SheetFault.Kind.ENTRY ? FileOutcome.FAULTY : FileOutcome.ALTERED)
                .orElse(FileOutcome.FAULTY);
        if (sheet.faults().isEmpty() && sheet.read().size() > 0) return Optional.empty();
        String sentence = sheet.faults().isEmpty()
                ? say("empty")
                : say(
                        "faults",
                        Integer.toString(sheet.faults().size()),
                        sheet.faults().getFirst().sentence());
        return Optional.of(new FileResult(
                file.name(),
                outcome,
                invitation.id(),
                invitation.code(),
                invitation.name(),
                "",
                sentence,
                sheet.faults(),
                sheet.notes()));
    }

    /** Puts the sheet that counts first and explains the others. */
    private void choose(List<Right> sheets) {
        if (sheets.size() == 1) return;
        boolean dated = sheets.stream().allMatch(s -> s.file().savedAt() != null);
        if (dated)
            sheets.sort(Comparator.comparing(
                            (Right s) -> Objects.requireNonNull(s.file().savedAt()))
                    .reversed());
        Right counts = sheets.getFirst();
        for (Right other : sheets.subList(1, sheets.size())) {
            String different = different(counts.sheet().read(), other.sheet().read());
            String why = different.isEmpty()
                    ? say("double.same", counts.file().name())
                    : say(
                            isLater(counts, other) ? "double.later" : "double.first",
                            counts.file().name(),
                            different);
            results.set(other.index(), of(other, FileOutcome.DOUBLE, "", why));
        }
        results.set(
                counts.index(), of(counts, FileOutcome.ACCEPTED, "", say("counts", Integer.toString(sheets.size()))));
    }

    private static boolean isLater(Right one, Right other) {
        return one.file().savedAt() != null
                && !Objects.equals(one.file().savedAt(), other.file().savedAt());
    }

    /** The codes of the questions in which two sheets differ. */
    static String different(AnswerSheet one, AnswerSheet other) {
        TreeSet<String> codes = new TreeSet<>(one.entries().keySet());
        codes.addAll(other.entries().keySet());
        codes.removeIf(code -> one.entry(code).equals(other.entry(code)));
        return String.join("、", codes);
    }

    private static FileResult of(Right sheet, FileOutcome outcome, String receipt, String sentence) {
        Invitation i = sheet.invitation();
        return new FileResult(
                sheet.file().name(),
                outcome,
                i.id(),
                i.code(),
                i.name(),
                receipt,
                sentence,
                List.of(),
                sheet.sheet().notes());
    }

    private static FileResult of(OpenedFile file, Invitation i, FileOutcome outcome, String sentence) {
        return new FileResult(file.name(), outcome, i.id(), i.code(), i.name(), "", sentence, List.of(), List.of());
    }

    private static FileResult headed(OpenedFile file, SheetHead head, FileOutcome outcome, String sentence) {
        return new FileResult(
                file.name(), outcome, null, head.bodyCode(), head.bodyName(), "", sentence, List.of(), List.of());
    }

    private static FileResult unknown(OpenedFile file, FileOutcome outcome, String sentence) {
        return new FileResult(file.name(), outcome, null, "", "", "", sentence, List.of(), List.of());
    }

    private static String say(String key, Object... arguments) {
        return Messages.get("survey.intake.why." + key, arguments);
    }
}
