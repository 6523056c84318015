package jp.kizahashi.survey;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Command;
import jp.kizahashi.platform.NavSource;
import jp.kizahashi.survey.design.exchange.command.InstrumentCheckCommand;
import jp.kizahashi.survey.design.exchange.command.InstrumentConvertCommand;
import jp.kizahashi.survey.maturity.LevelCommand;
import jp.kizahashi.survey.study.command.StatsCommands;
import jp.kizahashi.survey.tabulation.command.TabulateCommand;
import org.springframework.stereotype.Component;

/** The front door of {@code survey}: what the module offers to the whole product. */
@Component
public final class SurveyModule implements NavSource {
    /** The commands of {@code ./tool} that this module offers. */
    public static List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new LevelCommand());
        commands.add(new InstrumentCheckCommand());
        commands.add(new InstrumentConvertCommand());
        commands.addAll(StatsCommands.all());
        commands.add(new TabulateCommand());
        return commands;
    }

    @Override
    public List<NavItem> navigation() {
        return List.of(
                new NavItem(
                        NavGroup.ASSESSMENT,
                        "survey.nav.assessments",
                        "/surveys/assessments",
                        "survey.assessment.read",
                        100),
                new NavItem(
                        NavGroup.ASSESSMENT,
                        "survey.nav.instruments",
                        "/surveys/instruments",
                        "survey.instrument.read",
                        110),
                new NavItem(NavGroup.SURVEY, "survey.nav.inquiries", "/surveys/inquiries", "survey.inquiry.read", 105),
                new NavItem(NavGroup.SURVEY, "survey.nav.inhouse", "/surveys/inhouse", "survey.inhouse.read", 107),
                new NavItem(NavGroup.SURVEY, "survey.nav.waves", "/surveys/waves", "survey.wave.read", 120),
                new NavItem(NavGroup.SURVEY, "survey.nav.persons", "/surveys/persons", "survey.person.read", 121),
                new NavItem(
                        NavGroup.SURVEY,
                        "survey.nav.collections",
                        "/surveys/collections",
                        "survey.collection.read",
                        123),
                new NavItem(
                        NavGroup.SURVEY,
                        "survey.nav.questionnaires",
                        "/surveys/questionnaires",
                        "survey.questionnaire.manage",
                        125),
                new NavItem(NavGroup.ANALYSIS, "survey.nav.outcomes", "/surveys/outcomes", "survey.outcome.read", 120),
                new NavItem(NavGroup.ANALYSIS, "survey.nav.studies", "/surveys/studies", "survey.study.read", 122));
    }
}
