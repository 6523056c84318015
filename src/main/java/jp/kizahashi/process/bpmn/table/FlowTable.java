package jp.kizahashi.process.bpmn.table;

import java.util.List;
import java.util.Map;
import jp.kizahashi.process.bpmn.Finding;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.layout.Layout;

/**
 * A flow as a table: the first door to a drawing.
 *
 * @param rows in the order of the work
 */
public record FlowTable(List<FlowRow> rows) {
    /** The namespace of our own step attributes in a BPMN file. */
    public static final String NAMESPACE = "urn:kizahashi:flow:1";

    public FlowTable {
        rows = List.copyOf(rows);
    }

    /**
     * The flow as a BPMN file, laid out: a lane for each 担当, papers and systems beside their step, a gateway for each
     * branch and each place where ways meet.
     *
     * @param name the name of the work
     * @throws jp.kizahashi.platform.Refused with the row's number when a row has no work, its number is taken, or it leads
     *     to a row that does not exist
     */
    public byte[] bpmn(String name) {
        return bpmn(name, Map.of());
    }

    /**
     * As {@link #bpmn(String)}; steps that an earlier version had keep their ids, so that notes and decisions still find them.
     *
     * @param ids of the earlier version's steps by number; what is no usable id is made anew
     */
    public byte[] bpmn(String name, Map<String, String> ids) {
        return Layout.complete(Model.read(new TableWriter(rows, ids).write(name)));
    }

    /** The table of a model's first process with steps. */
    public static Reading of(Model model) {
        return new TableReader(model).read();
    }

    /**
     * What a table can say of a model.
     *
     * @param ids the element of each row by its number
     * @param leftOut what the model has and the table cannot say, one finding each
     */
    public record Reading(FlowTable table, Map<String, String> ids, List<Finding> leftOut) {}
}
