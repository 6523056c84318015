package jp.kizahashi.platform.security;

/** A disabled account may be used again; said inside the transaction. */
public record AccountEnabled(long accountId) {}
