package jp.kizahashi.org.people;

/** A member of staff; the name is empty once erased. */
public record Person(long id, String staffNumber, String name, String kana) {}
