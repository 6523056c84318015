package jp.kizahashi.org.body;

import java.util.List;
import java.util.Objects;
import jp.kizahashi.platform.exchange.TableImport;
import org.jspecify.annotations.Nullable;

/** A line on its way to being a body. */
final class ListLine {
    final String source;
    final TableImport.Line row;
    final CodeReadings readings;
    final String prefecture;
    final String name;

    /** The code it is taken for, once that is known. */
    @Nullable
    MunicipalityCode code;

    boolean isKept;

    ListLine(String source, TableImport.Line row) {
        this.source = source;
        this.row = row;
        this.prefecture = row.text(NationalListFile.PREFECTURE);
        this.name = ListedBody.plainName(row.text(NationalListFile.NAME));
        String cell = row.required(NationalListFile.CODE);
        this.readings = CodeReadings.of(cell);
        if (!cell.isEmpty() && !readings.isWhole() && readings.codes().isEmpty())
            row.refuse(NationalListFile.CODE, "org.body.reason.no-code");
    }

    /** The readings that prefecture and name agree with; without a prefecture none. */
    List<MunicipalityCode> agreeing() {
        return readings.codes().stream()
                .filter(c -> !prefecture.isEmpty() && isPrefectureNamed(c))
                .filter(c -> BodyKind.of(c, name).isPresent())
                .toList();
    }

    /** A file without prefectures can only be taken at its codes' word. */
    boolean isPrefectureNamed(MunicipalityCode code) {
        return Prefecture.of(code)
                .filter(p -> prefecture.isEmpty() || p.isNamed(prefecture))
                .isPresent();
    }

    ListedBody body() {
        MunicipalityCode own = Objects.requireNonNull(code);
        BodyKind kind = BodyKind.of(own, name).orElseThrow();
        String itsPrefecture = NationalListFile.prefecture(own);
        boolean isPrefecture = kind == BodyKind.PREFECTURE;
        return new ListedBody(
                own, itsPrefecture, isPrefecture ? itsPrefecture : name, row.text(NationalListFile.KANA), kind);
    }
}
