/** 自己診断: from the question to the confirmed edition, for the organisation or for one of its processes. */
@NullMarked
package jp.kizahashi.survey.assessment;

import org.jspecify.annotations.NullMarked;
