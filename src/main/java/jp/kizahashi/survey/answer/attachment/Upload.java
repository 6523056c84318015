package jp.kizahashi.survey.answer.attachment;

import org.springframework.core.io.InputStreamSource;

/** A file as somebody sends it, not checked yet. */
public record Upload(String name, InputStreamSource content) {}
