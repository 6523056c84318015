/** What the made-up region has asked and answered, marked 架空 everywhere. */
@NullMarked
package jp.kizahashi.survey.demonstration;

import org.jspecify.annotations.NullMarked;
