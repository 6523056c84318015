package jp.kizahashi.survey.answer.draft;

/** 連絡先: who can be asked about a reply. Kept apart from the answers and deleted on the wave's day. */
public record Contact(String office, String name, String phone, String mail) {}
