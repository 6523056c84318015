package jp.kizahashi.survey.wave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.body.Lineage;
import jp.kizahashi.org.body.Lineage.Forebear;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Successions;

/**
 * What the asked bodies of a wave were at an earlier one.
 *
 * @param earlier 基準日 of the earlier wave
 * @param later 基準日 of the later
 */
public record Lineages(Successions table, LocalDate earlier, LocalDate later) {
    /** Of a body asked under the code and name. */
    public Lineage of(MunicipalityCode code, String name) {
        return Lineage.of(code, name, table, earlier, later);
    }

    /** The code under which the same respondent was asked earlier; empty when it was not the same. */
    public Optional<String> earlierCode(String code, String name) {
        Optional<MunicipalityCode> body = MunicipalityCode.parse(code);
        // Sections of a town are numbered; what becomes of them is no affair of this table.
        if (body.isEmpty()) return Optional.of(code);
        Lineage lineage = of(body.get(), name);
        if (!lineage.isComparable()) return Optional.empty();
        return lineage.forebears().stream()
                .map(Forebear::code)
                .map(MunicipalityCode::text)
                .findFirst();
    }

    /** The bodies before a merger or division, in whose place this one stands; empty when it stayed itself. */
    public List<Forebear> forebears(String code, String name) {
        return MunicipalityCode.parse(code)
                .map(c -> of(c, name))
                .filter(lineage -> !lineage.isComparable())
                .map(Lineage::forebears)
                .orElse(List.of());
    }
}
