package jp.kizahashi.platform.files;

import java.nio.file.Path;

/**
 * A file that passed {@link UploadCheck}.
 *
 * @param path where it lies
 * @param name the name it was sent under, without folders
 * @param kind what it is by content
 * @param bytes its size
 */
public record CheckedFile(Path path, String name, FileKind kind, long bytes) {}
