package jp.kizahashi.survey.answer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The door for bodies without accounts, on the real routes. */
@AppTest
class ReplyTests {
    private final RequestMappingHandlerMapping mapping;
    private final InquiryFixture fixture;
    private final Submissions submissions;
    private final Mirai mirai;

    @LocalServerPort
    private int port;

    private Inquiry inquiry;
    private String code;
    private Visitor visitor;

    ReplyTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            InquiryFixture fixture,
            Submissions submissions,
            Mirai mirai) {
        this.mapping = mapping;
        this.fixture = fixture;
        this.submissions = submissions;
        this.mirai = mirai;
    }

    @BeforeEach
    void ask() {
        inquiry = fixture.open();
        code = fixture.code(inquiry, false);
        visitor = new Visitor(port);
    }

    @Test
    void a_code_opens_its_questionnaire_however_it_is_typed() {
        for (String typed :
                List.of(code, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))) {
            Visitor one = new Visitor(port);
            assertThat(one.post("/reply", Map.of("code", typed)).to()).endsWith("/reply/form");
            assertThat(one.get("/reply/form").body())
                    .contains("架空の全国調査", "市区町村の業務改革の現状", "回答は任意です", "団体の名前は公表しません", "基準日", "問合せ先");
        }
    }

    @Test
    void a_code_opens_nothing_else_on_any_route() {
        enter();
        Visitor stranger = new Visitor(port);
        List<String> found = new ArrayList<>();
        Set<String> own = new java.util.TreeSet<>();
        routes().forEach((path, route) -> {
            if (path.contains("/reply/leaving")) return;
            var answer = send(visitor, route, path);
            if (path.substring(path.indexOf(' ') + 1).startsWith("/reply")) {
                own.add(path);
                if (answer.status() >= 500 || answer.to().contains("/sign-in"))
                    found.add(path + " → " + answer.status());
                return;
            }
            if (route.needsActor()) {
                boolean led = answer.status() == 302 && answer.to().contains("/sign-in");
                if (!led && answer.status() != 401) found.add(path + " → " + answer.status());
                return;
            }
            var same = send(stranger, route, path);
            if (answer.status() != same.status()) found.add(path + " → " + answer.status() + " not " + same.status());
        });
        assertThat(found).isEmpty();
        assertThat(own).hasSizeGreaterThan(12);
        assertThat(routes()).hasSizeGreaterThan(100);
    }

    @Test
    void without_a_code_no_page_behind_the_door_opens() {
        List<String> found = new ArrayList<>();
        routes().forEach((path, route) -> {
            if (!path.contains(" /reply/") || path.endsWith("/session") || path.endsWith("/end")) return;
            var answer = send(visitor, route, path);
            if (answer.status() != 302 || !answer.to().endsWith("/reply?needed")) found.add(path + " → " + answer);
        });
        assertThat(found).isEmpty();
    }

    @Test
    void answering_without_script_contact_submission_receipt_copy_and_correction() {
        enter();
        String section = "leadership";
        var posted = visitor.post(
                "/reply/sections/" + section,
                Map.of("PEMM01", "3", "seen.PEMM01", "0", "PEMM02", "不明", "seen.PEMM02", "0", "then", "next"));
        assertThat(posted.status()).isEqualTo(302);
        assertThat(visitor.post("/reply/submission", Map.of()).body()).contains("SVY-080");
        assertThat(visitor.post("/reply/contact", Map.of("office", "", "name", "", "phone", "", "mail", ""))
                        .body())
                .contains("所属・係を入力してください", "電話かメールの、どちらかを入力してください");
        visitor.post("/reply/contact", Map.of("office", "企画課", "name", "", "phone", "000-000-0000", "mail", ""));
        assertThat(visitor.get("/reply/submission").body()).contains("13問のうち2問に回答があります", "無回答", "架空研究所長");
        var handed = visitor.post("/reply/submission", Map.of());
        assertThat(handed.to()).endsWith("/reply/receipts/1");
        assertThat(visitor.get("/reply/receipts/1").body()).contains("受付番号", "SHA-256", "E-1とE-2の間", "不明", "無回答");
        assertThat(visitor.get("/reply/receipts/1/copy.pdf").status()).isEqualTo(200);
        assertThat(visitor.get("/reply/receipts/2").body()).contains("SVY-049");
        visitor.post("/reply/correction", Map.of());
        visitor.post("/reply/sections/" + section, Map.of("PEMM01", "4", "seen.PEMM01", "1"));
        assertThat(visitor.post("/reply/submission", Map.of("note", " ")).body())
                .contains("SVY-053");
        assertThat(visitor.post("/reply/submission", Map.of("note", "選び間違い")).to())
                .endsWith("/reply/receipts/2");
        var editions = mirai.in(inquiry.host().id(), () -> submissions.editions(inquiry.invitation()));
        assertThat(editions).extracting(e -> e.via().name()).containsExactly("CODE", "CODE");
        assertThat(editions).allSatisfy(e -> assertThat(e.personId()).isNull());
    }

    @Test
    void what_cannot_be_read_stays_on_the_page_with_its_reason_and_the_rest_is_stored() {
        inquiry = fixture.open(InquiryFixture.everyKind(), false);
        code = fixture.code(inquiry, false);
        enter();
        var answer = visitor.post(
                "/reply/sections/figures",
                Map.of("N1", "約100", "seen.N1", "0", "D1", "2026-10-01", "seen.D1", "0", "T1", "", "seen.T1", "0"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("「約100」は数として読めません", "value=\"約100\"", "value=\"2026-10-01\"");
        assertThat(visitor.get("/reply/form").body()).contains("44問のうち1問に回答しています");
    }

    @Test
    void the_script_sends_one_entry_and_learns_of_another_pages() {
        enter();
        String token = visitor.get("/reply/session").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String[] headers = {"X-CSRF-TOKEN", token, "Idempotency-Key", "one", "Accept", "application/json"};
        var form = Map.of("question", "PEMM01", "answer", "3", "seen", "0");
        assertThat(visitor.postWithoutToken("/reply/entries", form, headers).body())
                .contains("\"version\":\"1\"");
        assertThat(visitor.postWithoutToken("/reply/entries", form, headers).body())
                .contains("\"version\":\"1\"");
        headers[3] = "two";
        var late = visitor.postWithoutToken(
                "/reply/entries", Map.of("question", "PEMM01", "answer", "5", "seen", "0"), headers);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("\"answer\":\"3\"");
        var wrong = visitor.postWithoutToken(
                "/reply/entries",
                Map.of("question", "PEMM01", "answer", "99", "seen", "1"),
                "X-CSRF-TOKEN",
                token,
                "Idempotency-Key",
                "three",
                "Accept",
                "application/json");
        assertThat(wrong.body()).contains("SVY-050");
    }

    @Test
    void a_code_ends_with_the_wave_with_a_newer_code_and_with_leaving() {
        enter();
        visitor.post("/reply/leaving", Map.of());
        assertThat(visitor.get("/reply/form").to()).endsWith("/reply?needed");
        visitor = new Visitor(port);
        enter();
        String newer = fixture.code(inquiry, true);
        assertThat(visitor.get("/reply/form").to()).endsWith("/reply?ended");
        Visitor old = new Visitor(port);
        assertThat(old.post("/reply", Map.of("code", code)).body()).contains("SVY-048");
        code = newer;
        visitor = new Visitor(port);
        enter();
        fixture.close(inquiry);
        assertThat(visitor.get("/reply/form").to()).endsWith("/reply?ended");
        assertThat(new Visitor(port).post("/reply", Map.of("code", code)).body())
                .contains("SVY-048");
    }

    @Test
    void a_session_is_either_a_persons_or_a_codes() {
        Visitor person = new Visitor(port).signIn(inquiry.town(), Role.DX_OFFICE);
        assertThat(person.post("/reply", Map.of("code", code)).to()).endsWith("/reply/form");
        assertThat(person.get("/surveys/inquiries").to()).contains("/sign-in");
        assertThat(person.get("/reply/form").status()).isEqualTo(200);
        enter();
        visitor.signIn(inquiry.town(), Role.STAFF);
        assertThat(visitor.get("/reply/form").to()).contains("/reply?needed");
    }

    @Test
    void guessing_from_one_address_is_stopped_and_a_right_code_then_waits_too() {
        Visitor guesser = new Visitor(port).from("127.0.0.77");
        for (int i = 0; i < GuessLimit.FROM_ONE_ADDRESS; i++)
            assertThat(guesser.post("/reply", Map.of("code", "guess" + i)).status())
                    .isEqualTo(422);
        var stopped = guesser.post("/reply", Map.of("code", code));
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.body()).contains("SVY-085", "10分");
        enter();
    }

    private void enter() {
        assertThat(visitor.post("/reply", Map.of("code", code)).to()).endsWith("/reply/form");
        visitor.withNewToken();
    }

    /** Every route of the product by method and path. */
    private record Route(String method, MediaType consumes, boolean needsActor) {}

    private Map<String, Route> routes() {
        Map<String, Route> routes = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("jp.kizahashi.")) return;
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            MediaType consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                    .findFirst()
                    .orElse(MediaType.APPLICATION_FORM_URLENCODED);
            for (String pattern : info.getPatternValues())
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                    routes.put(
                            method + " " + pattern,
                            new Route(method.name(), consumes, handler.hasMethodAnnotation(Allowed.class)));
        });
        return routes;
    }

    /** Ids are those of the host's own wave and invitation, so that a leak would show something. */
    private Visitor.Answer send(Visitor who, Route route, String key) {
        String path = key.substring(key.indexOf(' ') + 1)
                .replaceAll("\\{[^}:]*:([a-z]+)\\|[^}]*}", "$1")
                .replaceAll("/inquiries/\\{id}", "/inquiries/" + inquiry.invitation())
                .replaceAll("\\{[^}]*}", Long.toString(inquiry.wave()))
                .replaceAll("\\*+", "x");
        return route.method().equals("GET") ? who.get(path) : who.send(route.method(), path, route.consumes());
    }
}
