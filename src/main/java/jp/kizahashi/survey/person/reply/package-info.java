/** Answering as a person without a name: the door, the sections, handing in. */
@NullMarked
package jp.kizahashi.survey.person.reply;

import org.jspecify.annotations.NullMarked;
