package jp.kizahashi.org.personal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is held about one person, as a list, as Excel, and the erasure of who it was. */
@Controller
@RequestMapping("/org/people/{id}/personal")
class PersonalController {
    private final People people;
    private final Personal personal;

    PersonalController(People people, Personal personal) {
        this.people = people;
        this.personal = personal;
    }

    @GetMapping
    @Allowed("org.person.records")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("person", person(id));
        model.addAttribute("records", personal.records(id));
        model.addAttribute("stillHere", personal.isStillHere(id));
        return "org/personal/show";
    }

    @GetMapping("/records.xlsx")
    @Allowed("org.person.records")
    ResponseEntity<byte[]> fetch(@PathVariable long id) throws IOException {
        Person person = person(id);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        ExcelFile.write(personal.handOut(id), Unwritable.REPLACE, book);
        return Attachment.of(book.toByteArray(), Attachment.EXCEL, "person-" + person.staffNumber() + ".xlsx");
    }

    @PostMapping("/erasure")
    @Allowed("org.person.erase")
    String erase(@PathVariable long id, @RequestParam(defaultValue = "") String staffNumber) {
        personal.erase(person(id).id(), staffNumber);
        return "redirect:/org/people/" + id + "/personal?erased";
    }

    private Person person(long id) {
        return people.person(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
