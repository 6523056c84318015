package jp.kizahashi.survey.person.reply;

import jp.kizahashi.survey.person.PersonReplies.Person;
import jp.kizahashi.survey.person.PersonWave;

/** Whoever holds a code, as checked at this request; nobody knows who it is. */
record Holder(Person person, PersonWave wave) {}
