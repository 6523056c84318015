package jp.kizahashi.survey.answer.intake;

import java.time.Instant;
import jp.kizahashi.survey.answer.sheet.ReturnedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A returned file that was checked and read, or the sentence for which it cannot be.
 *
 * @param workbook null when it cannot be read
 * @param savedAt when the program that wrote it says it was saved; null when it does not say
 * @param refusal empty when it can be read
 */
record OpenedFile(
        String name,
        @Nullable ReturnedWorkbook workbook,
        @Nullable Instant savedAt,
        String refusal) {}
