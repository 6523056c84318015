package jp.kizahashi.org.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.intake.Origin;
import jp.kizahashi.org.staff.StaffFile;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.directory.DirectoryFault;
import jp.kizahashi.platform.directory.DirectoryPerson;
import jp.kizahashi.platform.directory.DirectorySettings;
import jp.kizahashi.platform.directory.DirectoryStaff.Listed;
import jp.kizahashi.platform.directory.TownDirectory;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The directory as a list of everybody: an entry is a row of a staff list. Entries that are disabled, or expired when the
 * day begins, are left out and counted. An answer that is not whole is no list.
 */
@Component
class StaffDirectory implements Origin {
    private final TownDirectory directory;
    private final Organisations organisations;
    private final Environment settings;
    private final InstantSource clock;

    StaffDirectory(TownDirectory directory, Organisations organisations, Environment settings, InstantSource clock) {
        this.directory = directory;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "staff-sync";
    }

    @Override
    public Optional<String> address() {
        return directory.settings().map(DirectorySettings::address);
    }

    @Override
    public Found read(LocalDate day) {
        mustBeOurs();
        DirectorySettings asked = directory.settings().orElseThrow(() -> new Refused(OrgProblem.NO_ORIGIN));
        Listed listed = directory.everybody().orElseThrow(() -> new Refused(OrgProblem.NO_ORIGIN));
        DirectoryFault fault = listed.fault();
        if (fault != null)
            throw new Refused(PlatformProblem.DIRECTORY_NOT_WHOLE, fault.sentence(asked), count(listed.read()));
        if (listed.persons().isEmpty()) throw new Refused(PlatformProblem.DIRECTORY_EMPTY, asked.address());
        Instant begin = day.atStartOfDay(Dates.TOKYO).toInstant();
        List<DirectoryPerson> usable = listed.persons().stream()
                .filter(p -> !p.disabled() && !p.isExpired(begin))
                .toList();
        long disabled =
                listed.persons().stream().filter(DirectoryPerson::disabled).count();
        String source = Messages.get(
                "org.directory.source",
                asked.address(),
                Wareki.formatBoth(clock.instant().atZone(Dates.TOKYO).toLocalDate()),
                count(listed.read()),
                count(disabled),
                count(listed.read() - usable.size() - disabled));
        return new Found(sheet(usable), source);
    }

    /** One directory serves one town, and its names are for nobody else. */
    private void mustBeOurs() {
        String code = settings.getProperty("kizahashi.ldap-organisation", "").strip();
        boolean ours = code.isEmpty()
                ? organisations.ids().size() == 1
                : organisations
                        .own()
                        .map(Organisation::code)
                        .filter(code::equals)
                        .isPresent();
        if (!ours) throw new Refused(PlatformProblem.DIRECTORY_OF_ANOTHER);
    }

    /** The entry's own name stands last, so that whoever mends a refused row finds it in the directory. */
    private static Sheet sheet(List<DirectoryPerson> persons) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                1,
                List.of(
                        StaffFile.NUMBER.label(),
                        StaffFile.NAME.label(),
                        StaffFile.KANA.label(),
                        StaffFile.DEPARTMENT.label(),
                        StaffFile.TITLE.label(),
                        Messages.get("org.directory.entry"))));
        for (DirectoryPerson p : persons)
            rows.add(new Row(
                    rows.size() + 1, List.of(p.login(), p.name(), p.kana(), p.department(), p.title(), p.entry())));
        return new Sheet(Messages.get("org.directory.name"), "", "", rows);
    }

    private static String count(long number) {
        return "%,d".formatted(number);
    }
}
