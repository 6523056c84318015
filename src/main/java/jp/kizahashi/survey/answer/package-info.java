/** What a body answers to a wave: entry by entry, checked, handed in as editions that cannot change. */
@NullMarked
package jp.kizahashi.survey.answer;

import org.jspecify.annotations.NullMarked;
