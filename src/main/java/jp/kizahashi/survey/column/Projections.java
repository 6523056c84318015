package jp.kizahashi.survey.column;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kizahashi.survey.column.AnsweredWave.Answered;
import jp.kizahashi.survey.column.AnsweredWave.Kind;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The column projections of waves. One is made when its wave closes, and again whenever the answers that may be read are
 * no longer those it was made of: what is read is never stale.
 */
@Component
@Transactional
public class Projections {
    private final ColumnStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Projections(ColumnStore store, TransactionTemplate transaction, InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The columns of the wave as its answers stand now; made anew if they are not. */
    public StoredColumns current(AnsweredWave wave) {
        Optional<Projection> fresh = upToDate(wave);
        if (fresh.isPresent()) return columns(fresh.get());
        store.lock(wave.kind(), wave.id());
        // Another node may have made it while this one waited for the lock.
        return columns(upToDate(wave).orElseGet(() -> build(wave)));
    }

    /** The columns as they were made last; empty when they never were. */
    @Transactional(readOnly = true)
    public Optional<StoredColumns> made(Kind kind, long wave) {
        return store.find(kind, wave).map(this::columns);
    }

    /** A whole column. {@link StoredColumns} asks for it after the transaction that found the projection has ended. */
    PackedColumn column(Projection projection, Question question) {
        return read(() -> PackedColumn.of(question, store.column(projection.id(), question.code())));
    }

    Map<String, ColumnBlock> block(Projection projection, int block) {
        return read(() -> store.block(projection.id(), block));
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Optional<Projection> upToDate(AnsweredWave wave) {
        return store.find(wave.kind(), wave.id()).filter(p -> p.digest().equals(wave.digest()));
    }

    private StoredColumns columns(Projection projection) {
        return new StoredColumns(this, projection);
    }

    private Projection build(AnsweredWave wave) {
        store.remove(wave.kind(), wave.id());
        long id = store.add(wave, clock.instant());
        Writing writing = new Writing(id, wave);
        wave.each(writing::add);
        writing.flush();
        store.finish(id, writing.respondents);
        return store.find(wave.kind(), wave.id()).orElseThrow();
    }

    /** Cuts the respondents into blocks. */
    private final class Writing {
        private final long id;
        private final AnsweredWave wave;
        private final List<String> codes;
        private final Map<String, ColumnBlock.Growing> columns = new LinkedHashMap<>();
        private final boolean hasConditions;
        private int block;
        private int respondents;

        Writing(long id, AnsweredWave wave) {
            this.id = id;
            this.wave = wave;
            this.codes = StoredColumns.codes(wave.questionnaire());
            this.hasConditions = wave.questionnaire().branches();
            for (Question fact : wave.facts()) columns.put(fact.code(), new ColumnBlock.Growing());
            for (String code : codes) columns.put(code, new ColumnBlock.Growing());
        }

        void add(Answered one) {
            List<ColumnBlock.Growing> growing = new ArrayList<>(columns.values());
            int at = 0;
            for (String fact : one.facts()) growing.get(at++).add(Cell.of(fact));
            Optional<Form> form = hasConditions
                    ? Optional.of(Form.of(wave.questionnaire(), one.sheet().given()))
                    : Optional.empty();
            for (String code : codes) {
                boolean isAsked = form.isEmpty() || form.get().asks(code);
                growing.get(at++).add(isAsked ? Cell.of(one.sheet().entry(code)) : Cell.NOT_ASKED);
            }
            respondents++;
            if (respondents % ColumnBlock.LONGEST == 0) flush();
        }

        void flush() {
            if (respondents == block * ColumnBlock.LONGEST) return;
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            columns.forEach((code, growing) -> bytes.put(code, growing.take().bytes()));
            store.addBlock(id, block++, bytes);
        }
    }
}
