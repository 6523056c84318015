package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks BPMN 2.0 is named with code, element and line. */
class ValidationTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <tusk id='t'/>                                              | UNKNOWN_ELEMENT
            <lane id='l'/>                                              | MISPLACED_ELEMENT
            <task id='t' colour='red'/>                                 | UNKNOWN_ATTRIBUTE
            <sequenceFlow id='f' sourceRef='a'/>                        | MISSING_ATTRIBUTE
            <task id='t' isForCompensation='maybe'/>                    | ATTRIBUTE_VALUE
            <exclusiveGateway id='g' gatewayDirection='Sideways'/>      | ATTRIBUTE_VALUE
            <task id='t'><incoming>nowhere</incoming></task>            | UNKNOWN_REFERENCE
            <sequenceFlow id='f' sourceRef='a' targetRef='nowhere'/>    | UNKNOWN_REFERENCE
            <sequenceFlow id='f' sourceRef='a' targetRef='f'/>          | REFERENCE_KIND
            <boundaryEvent id='b' attachedToRef='p'/>                   | REFERENCE_KIND
            <boundaryEvent id='b' attachedToRef='b'/>                   | REFERENCE_CIRCLE
            <dataObjectReference id='r' dataObjectRef='r'/>             | REFERENCE_CIRCLE
            <task id='a'/>                                              | DUPLICATE_ID
            <intermediateThrowEvent id='e'><linkEventDefinition/></intermediateThrowEvent> | MISSING_ATTRIBUTE
            <userTask id='u'><potentialOwner id='o'/></userTask>        | MISSING_ELEMENT
            <task id='t'><ioSpecification><inputSet/><outputSet/></ioSpecification><ioSpecification><inputSet/><outputSet/></ioSpecification></task> | TOO_MANY
            """)
    void a_fault_is_named_with_its_line(String content, String code) {
        Model model = Flows.process("<task id='a'/>\n" + content);
        assertThat(Validation.of(model)).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo(code);
            assertThat(f.line()).isBetween(4, 5);
            assertThat(f.message()).isNotBlank().doesNotStartWith("process.");
        });
    }

    @Test
    void extensions_foreign_attributes_and_other_files_are_right() {
        Model model = Model.read(Flows.file("""
                <import namespace="urn:other" location="o.bpmn" importType="u"/>
                <process id="p" xmlns:v="urn:v" v:x="1">
                <extensionElements><v:a><task id="t"/></v:a></extensionElements>
                <callActivity id="c" calledElement="elsewhere"/>
                <dataObject id="o" xmlns:q="urn:other" itemSubjectRef="q:Thing"/>
                <sequenceFlow id="f" sourceRef="c" targetRef="c">
                <conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:type="tFormalExpression" language="feel">x &lt; 1</conditionExpression></sequenceFlow>
                </process>"""));
        assertThat(Validation.of(model)).isEmpty();
    }

    @Test
    void diagram_parts_without_place_or_element_are_named() {
        Model model = Model.read(Flows.file("""
                <process id="p"><task id="t"/></process>
                <d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:c="http://www.omg.org/spec/DD/20100524/DC">
                <d:BPMNPlane bpmnElement="p"><d:BPMNShape bpmnElement="t"/>
                <d:BPMNShape bpmnElement="t"><c:Bounds x="1" y="NaN" width="-1" height="1"/></d:BPMNShape>
                <d:BPMNEdge bpmnElement="gone"/></d:BPMNPlane></d:BPMNDiagram>"""));
        assertThat(Validation.of(model))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "SHAPE_WITHOUT_BOUNDS",
                        "COORDINATE",
                        "COORDINATE",
                        "DRAWN_ELEMENT_UNKNOWN",
                        "EDGE_WITHOUT_POINTS");
        assertThat(Diagram.of(model).getFirst().shapes()).isEmpty();
    }

    @Test
    @Timeout(10)
    void long_chains_and_large_circles_of_references_come_to_an_end() {
        StringBuilder content = new StringBuilder();
        int size = 50_000;
        for (int i = 0; i < size; i++)
            content.append("<dataObjectReference id='r%d' dataObjectRef='r%d'/>".formatted(i, (i + 1) % size));
        List<Finding> found = Validation.of(Flows.process(content.toString()));
        assertThat(found).filteredOn(f -> f.code().equals("REFERENCE_CIRCLE")).hasSize(1);
    }
}
