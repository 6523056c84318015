package jp.kizahashi.process.mandala;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.inventory.InventoryFixture;
import jp.kizahashi.process.inventory.InventoryFixture.Stage;
import jp.kizahashi.process.mandala.Mandala.Place;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A work taken apart by DMM, and its parts as tasks of the open sheet. */
@AppTest
class MandalaTests {
    private final InventoryFixture fixture;
    private final int port;

    MandalaTests(InventoryFixture fixture, @LocalServerPort int port) {
        this.fixture = fixture;
        this.port = port;
    }

    @Test
    void parts_are_named_with_their_function_and_a_function_without_parts_stands_alone() {
        Mandala mandala = new Mandala(
                Map.of(
                        new Place(0, 1),
                        "受付",
                        new Place(1, 3),
                        "点検",
                        new Place(1, 1),
                        "聞き取り",
                        new Place(0, 2),
                        "審査",
                        new Place(4, 1),
                        "送付"),
                1);
        assertThat(mandala.parts()).containsExactly("受付：聞き取り", "受付：点検", "審査", "送付");
        assertThat(mandala.functions()).isEqualTo(2);
    }

    @Test
    void it_is_filled_by_a_plain_form_and_becomes_tasks_once() {
        Stage stage = fixture.found();
        long sheet = fixture.sheet(
                        stage, fixture.open(stage, 2025), stage.town().tax())
                .id();
        Visitor clerk = new Visitor(port).signIn(stage.town(), Role.STAFF);
        long work =
                fixture.work(stage, stage.town().actor(Role.STAFF), stage.town().tax(), "申告");
        String page = "/processes/works/" + work + "/mandala";
        Map<String, String> cells =
                new LinkedHashMap<>(Map.of("c0.1", "受付", "c1.1", "聞き取り", "c1.2", " 点検 ", "seen", "0"));
        assertThat(clerk.post(page, cells).status()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("聞き取り", "作業にする");
        assertThat(clerk.post(page, cells).body()).as("an older version").contains("PRC-029", "聞き取り");
        clerk.post(page + "/tasks", Map.of());
        assertThat(clerk.post(page + "/tasks", Map.of()).to()).contains("/sheets/" + sheet);
        assertThat(fixture.entries(stage, stage.town().actor(Role.STAFF), sheet)
                        .getFirst()
                        .tasks())
                .extracting(t -> t.name())
                .containsExactly("受付：聞き取り", "受付：点検");
        assertThat(clerk.get("/processes/works/" + work).body()).contains("マンダラート");
    }
}
