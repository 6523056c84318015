package jp.kizahashi.survey.answer.sheet.cell;

import java.util.Optional;
import java.util.OptionalInt;
import jp.kizahashi.survey.wave.FormNumber;

/**
 * Whose form a returned sheet is, as its cells say.
 *
 * @param number 様式番号, when its check digit holds
 * @param version 版, when it can be read
 * @param bodyCode 団体コード, six digits where it can be read as such, else as it stands
 * @param bodyName 団体名
 */
public record SheetHead(Optional<FormNumber> number, OptionalInt version, String bodyCode, String bodyName) {}
