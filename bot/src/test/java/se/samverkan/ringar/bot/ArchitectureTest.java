package se.samverkan.ringar.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
        packages = "se.samverkan.ringar",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJar.class})
class ArchitectureTest {

    /** The store's fixtures come as a jar of their own once it is packaged. */
    static final class NoTestJar implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaCall<?>> ASKS_THE_MACHINE =
            describe("ask the machine for the time", call -> {
                String owner = call.getTargetOwner().getName();
                boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
                return switch (call.getName()) {
                    case "now" -> owner.startsWith("java.time.") && withoutClock;
                    case "currentTimeMillis" -> owner.equals("java.lang.System");
                    case "<init>" ->
                        owner.equals("java.util.Date")
                                && call.getTarget().getRawParameterTypes().isEmpty();
                    default -> false;
                };
            });

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses().should().callCodeUnitWhere(ASKS_THE_MACHINE);

    @ArchTest
    static final ArchRule onlyTeamsKnowsTheSdk = noClasses()
            .that()
            .resideOutsideOfPackage("..bot.teams..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.microsoft..");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().matching(
                    "se.samverkan.ringar.bot.(anteckning|delprojekt|vag|arbete|uppfoljning|oversikt|genomforande|paminnelse|epost|folk|hjalp|prov|sok|utskick)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule featuresDoNotKnowTeams = noClasses()
            .that()
            .resideInAnyPackage("..bot.samtal..", "..bot.kort..", "..bot.lasning..")
            .or()
            .resideInAnyPackage(
                    "..bot.anteckning..",
                    "..bot.delprojekt..",
                    "..bot.genomforande..",
                    "..bot.lage..",
                    "..bot.vag..",
                    "..bot.arbete..",
                    "..bot.uppfoljning..",
                    "..bot.oversikt..",
                    "..bot.paminnelse..",
                    "..bot.epost..",
                    "..bot.hjalp..",
                    "..bot.prov..",
                    "..bot.sok..",
                    "..bot.folk..",
                    "..bot.utskick..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..bot.teams..");

    @ArchTest
    static final ArchRule theStoreKnowsNeitherWebNorQuartz = noClasses()
            .that()
            .resideInAPackage("se.samverkan.ringar.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "org.quartz..",
                    "se.samverkan.ringar.scheduler..",
                    "se.samverkan.ringar.bot..");

    @ArchTest
    static final ArchRule theSchedulerDoesNotKnowTheWeb = noClasses()
            .that()
            .resideInAPackage("se.samverkan.ringar.scheduler..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "se.samverkan.ringar.bot..");

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheLog = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    /** What the rules are there to refuse, so that a rule that sees nothing is seen. */
    static final class Felaktig {
        Instant nu() {
            return Instant.now();
        }

        @SuppressWarnings("JavaTimeDefaultTimeZone")
        LocalDate idag() {
            return LocalDate.now();
        }

        long ms() {
            System.out.println("hej");
            return System.currentTimeMillis();
        }

        com.microsoft.bot.schema.Activity aktivitet() {
            return new com.microsoft.bot.schema.Activity("message");
        }

        LocalDate tillaten(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    private static final JavaClasses WRONG = new ClassFileImporter().importClasses(Felaktig.class);

    @Test
    void aBrokenRuleIsSeen() {
        assertThat(timeComesFromAClock.evaluate(WRONG).getFailureReport().getDetails())
                .hasSize(3)
                .noneMatch(detail -> detail.contains("tillaten"));
        assertThat(onlyTeamsKnowsTheSdk.evaluate(WRONG).hasViolation()).isTrue();
        assertThat(nothingIsPrintedPastTheLog.evaluate(WRONG).hasViolation()).isTrue();
    }
}
