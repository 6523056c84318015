package jp.kizahashi.platform.report;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the medium from the ending of an address: {@code report.{medium}}. Another ending is no such page. */
@Component
class MediumByExtension implements Converter<String, Medium> {
    @Override
    public Medium convert(String extension) {
        for (Medium medium : Medium.values()) if (medium.extension().equals(extension)) return medium;
        throw new IllegalArgumentException("no medium: " + extension);
    }
}
