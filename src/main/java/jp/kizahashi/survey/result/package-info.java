/** What a wave found: benchmark, suppression, panel and the papers made of them. */
@NullMarked
package jp.kizahashi.survey.result;

import org.jspecify.annotations.NullMarked;
