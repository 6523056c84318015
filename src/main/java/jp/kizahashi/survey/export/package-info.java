/** The answers of a whole wave as files: CSV, Excel, R. */
@NullMarked
package jp.kizahashi.survey.export;

import org.jspecify.annotations.NullMarked;
