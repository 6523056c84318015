/** How a published table is read: its layout, what its marks mean, which body each line is. Pure: no database, no clock. */
@NullMarked
package jp.kizahashi.survey.study.outcome.reading;

import org.jspecify.annotations.NullMarked;
