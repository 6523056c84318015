/** A body's reply before it is handed in: entry by entry, section by section in the hands of departments. */
@NullMarked
package jp.kizahashi.survey.answer.draft;

import org.jspecify.annotations.NullMarked;
