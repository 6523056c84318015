/** Answer sheets that come back to the host by the folder: what became of each file, and who is still missing. */
@NullMarked
package jp.kizahashi.survey.answer.intake;

import org.jspecify.annotations.NullMarked;
