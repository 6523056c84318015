/** The door for bodies without accounts: a one-time code opens one questionnaire and nothing else. */
@NullMarked
package jp.kizahashi.survey.answer.reply;

import org.jspecify.annotations.NullMarked;
