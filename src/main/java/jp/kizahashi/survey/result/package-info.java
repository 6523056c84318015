/** What a wave found: counted editions, what is published of them, and the pages and papers made of them. */
@NullMarked
package jp.kizahashi.survey.result;

import org.jspecify.annotations.NullMarked;
