/** XLSForm workbooks, in and out. */
@NullMarked
package jp.kizahashi.survey.design.exchange.xlsform;

import org.jspecify.annotations.NullMarked;
