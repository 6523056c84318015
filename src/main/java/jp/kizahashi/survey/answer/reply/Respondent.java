package jp.kizahashi.survey.answer.reply;

import jp.kizahashi.survey.answer.draft.Answering;

/** Whoever came in by the one-time code of a letter, as checked at this request; nobody knows who it is. */
record Respondent(Answering answering) {}
