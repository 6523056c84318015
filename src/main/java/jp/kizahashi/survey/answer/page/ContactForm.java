package jp.kizahashi.survey.answer.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.draft.Contact;
import org.springframework.validation.BindingResult;

/** 連絡先 as typed: a section, and a telephone number or a mail address. */
public record ContactForm(
        @NotBlank(message = "{survey.contact.office.blank}") @Size(max = 100, message = "{survey.contact.long}")
        String office,

        @Size(max = 100, message = "{survey.contact.long}") String name,
        @Size(max = 100, message = "{survey.contact.long}") String phone,
        @Size(max = 200, message = "{survey.contact.long}") String mail) {

    /** A field that was not sent is blank. */
    public ContactForm {
        office = Objects.requireNonNullElse(office, "");
        name = Objects.requireNonNullElse(name, "");
        phone = Objects.requireNonNullElse(phone, "");
        mail = Objects.requireNonNullElse(mail, "");
    }

    /** What is kept already, or an empty form. */
    public static ContactForm of(Optional<Contact> kept) {
        return kept.map(c -> new ContactForm(c.office(), c.name(), c.phone(), c.mail()))
                .orElse(new ContactForm("", "", "", ""));
    }

    /** What the annotations cannot say. */
    public void check(BindingResult errors) {
        if (phone.isBlank() && mail.isBlank())
            errors.rejectValue("phone", "blank", Messages.get("survey.contact.reach.blank"));
        if (!mail.isBlank() && !mail.strip().matches("[^@\\s]+@[^@\\s]+"))
            errors.rejectValue("mail", "form", Messages.get("survey.contact.mail.wrong"));
    }

    public Contact toContact() {
        return new Contact(office.strip(), name.strip(), phone.strip(), mail.strip());
    }
}
