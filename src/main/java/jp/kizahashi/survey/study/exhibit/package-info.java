/** A study's figures in tables, charts and sentences: the same for screen, PDF and Excel. */
@NullMarked
package jp.kizahashi.survey.study.exhibit;

import org.jspecify.annotations.NullMarked;
