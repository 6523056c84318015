/** Answering (回答): one answer at a time, none lost, none overwritten unseen. */
@NullMarked
package jp.kizahashi.survey.assessment.answers;

import org.jspecify.annotations.NullMarked;
