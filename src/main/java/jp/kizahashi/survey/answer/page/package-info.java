/** The pages on which a reply is answered, handed in and corrected: the same for a town's people and a letter's code. */
@NullMarked
package jp.kizahashi.survey.answer.page;

import org.jspecify.annotations.NullMarked;
