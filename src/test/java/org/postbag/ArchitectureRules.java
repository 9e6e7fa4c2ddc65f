package org.postbag;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructor;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.postbag.workflow.BuildingBlock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;

/** What the code keeps to, beyond what the compiler sees. Each rule bears the reason for which it exists. */
final class ArchitectureRules {

    private ArchitectureRules() {}

    /** All rules, by a short name. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("engine", ENGINE_AT_HOME);
        rules.put("screens", SCREENS_APART);
        rules.put("marked", PACKAGES_MARKED);
        rules.put("modules", MODULES_DECLARED);
        rules.put("clock", ONE_CLOCK);
        rules.put("sleep", NO_SLEEPING);
        rules.put("streams", NO_STREAMS);
        rules.put("rows", ROWS_INSIDE);
        rules.put("views", VIEWS_INSIDE);
        rules.put("blocks", BLOCKS_PUBLISHED);
        rules.put("fields", NO_INJECTED_FIELDS);
        return rules;
    }

    private static final ArchRule ENGINE_AT_HOME = noClasses()
            .that()
            .resideOutsideOfPackages("..workflow..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine has one home, so that it can be replaced (design.md section 3)");

    private static final ArchRule SCREENS_APART = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..uikit..", "..shell..", "..publicsite..", "..security..")
            .and()
            .doNotHaveSimpleName("PostbagApplication")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("views hold no rules, and rules know no views");

    private static final ArchRule PACKAGES_MARKED = classes()
            .should(new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetAnnotationOfType(NullMarked.class)
                            .isPresent();
                    events.add(new SimpleConditionEvent(
                            type, marked, "package " + type.getPackageName() + " of " + type.getName()));
                }
            })
            .because("null is declared, package by package");

    private static final ArchRule MODULES_DECLARED = classes()
            .that(new DescribedPredicate<>("describe a module") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().equals("package-info") && type.isAnnotatedWith(ApplicationModule.class);
                }
            })
            .should(new ArchCondition<>("declare allowedDependencies") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean declared = type.getAnnotationOfType(ApplicationModule.class.getName())
                            .hasExplicitlyDeclaredProperty("allowedDependencies");
                    events.add(new SimpleConditionEvent(type, declared, type.getPackageName()));
                }
            })
            .because("Modulith allows everything to a module that declares nothing");

    private static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("KernelConfiguration")
            .and()
            // The demonstration's clock stands in for the kernel's.
            .doNotHaveFullyQualifiedName("org.postbag.demo.DemoClock")
            .should(callMethod(Instant.class, "now"))
            .orShould(callMethod(LocalDate.class, "now"))
            .orShould(callMethod(LocalDate.class, "now", ZoneId.class))
            .orShould(callMethod(LocalTime.class, "now"))
            .orShould(callMethod(LocalTime.class, "now", ZoneId.class))
            .orShould(callMethod(LocalDateTime.class, "now"))
            .orShould(callMethod(LocalDateTime.class, "now", ZoneId.class))
            .orShould(callMethod(ZonedDateTime.class, "now"))
            .orShould(callMethod(ZonedDateTime.class, "now", ZoneId.class))
            .orShould(callMethod(OffsetDateTime.class, "now"))
            .orShould(callMethod(System.class, "currentTimeMillis"))
            .orShould(callMethod(Clock.class, "systemUTC"))
            .orShould(callMethod(Clock.class, "systemDefaultZone"))
            .orShould(callConstructor(Date.class))
            .because("the time comes from the Clock bean, which tests move");

    private static final ArchRule NO_SLEEPING = noClasses()
            .should(callMethod(Thread.class, "sleep", long.class))
            .because("what has to wait, waits for its condition");

    private static final ArchRule NO_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("there is a log");

    private static final ArchRule ROWS_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or(assignableTo(Repository.class))
            .should()
            .notBePublic()
            .because("other modules see services and records");

    private static final ArchRule VIEWS_INSIDE = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .or(assignableTo(HasErrorParameter.class))
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
            .should()
            .bePackagePrivate()
            .because("other modules know an address, by the *Navigation of a module");

    private static final ArchRule BLOCKS_PUBLISHED = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .should()
            .beAnnotatedWith(BuildingBlock.class)
            .andShould(com.tngtech.archunit.lang.conditions.ArchConditions.be(resideInAPackage("..process..")))
            .because("models call published building blocks only");

    private static final ArchRule NO_INJECTED_FIELDS = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a constructor shows what a class needs");
}
