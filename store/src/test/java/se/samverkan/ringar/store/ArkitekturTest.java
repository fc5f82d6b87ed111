package se.samverkan.ringar.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;

/** What the store may know of. */
@AnalyzeClasses(packages = "se.samverkan.ringar.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArkitekturTest {
    private static final Set<String> SAGER_TIDEN = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.InstantSource.system");

    @ArchTest
    static final ArchRule KNOWS_NEITHER_WEB_NOR_QUARTZ_NOR_TEAMS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "org.quartz..",
                    "org.springframework.scheduling..",
                    "com.microsoft..",
                    "com.fasterxml..",
                    "tools.jackson..",
                    "se.samverkan.ringar.scheduler..",
                    "se.samverkan.ringar.bot..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it reads the machine's time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return readsTime(call.getTarget());
                }
            })
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule ONLY_THE_DATABASE_PACKAGE_KNOWS_THE_EMBEDDED_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverkan.ringar.store.databas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.bwaldvogel..", "org.h2..");

    @ArchTest
    static final ArchRule THE_DATABASE_KNOWS_NOTHING_OF_WHAT_IS_KEPT_IN_IT = noClasses()
            .that()
            .resideInAPackage("se.samverkan.ringar.store.databas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "se.samverkan.ringar.store.anteckning..",
                    "se.samverkan.ringar.store.behorighet..",
                    "se.samverkan.ringar.store.delprojekt..",
                    "se.samverkan.ringar.store.konversation..",
                    "se.samverkan.ringar.store.person..",
                    "se.samverkan.ringar.store.provtid..",
                    "se.samverkan.ringar.store.samverkan..",
                    "se.samverkan.ringar.store.utskick..");

    @ArchTest
    static final ArchRule NO_PACKAGES_GO_IN_CIRCLES = SlicesRuleDefinition.slices()
            .matching("se.samverkan.ringar.store.(*)..")
            .should()
            .beFreeOfCycles();

    private ArkitekturTest() {}

    /** {@code now} with a clock is how it should be; without, or with a zone alone, it is hidden. */
    private static boolean readsTime(MethodCallTarget target) {
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return now || SAGER_TIDEN.contains(owner + "." + target.getName());
    }
}
