package dev.queuewebhooks.contracts.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DependencyTest {
  private static final String PRODUCT = "dev.queuewebhooks";
  private static final String[] GENERATED = {
    PRODUCT + ".events..", PRODUCT + ".receiver..", PRODUCT + ".sender..", PRODUCT + ".examples.."
  };
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PRODUCT);

  @Test
  void runtimeDependsNeitherOnToolingNorOnGeneratedCode() {
    noClasses()
        .that()
        .resideInAPackage(PRODUCT + ".runtime..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(with(GENERATED, PRODUCT + ".tooling.."))
        .check(CLASSES);
  }

  @Test
  void toolingDoesNotDependOnGeneratedCode() {
    noClasses()
        .that()
        .resideInAPackage(PRODUCT + ".tooling..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(GENERATED)
        .check(CLASSES);
  }

  @Test
  void theCoreNeedsTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage(PRODUCT + ".runtime.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            PRODUCT + ".runtime.core..", "java..", "javax.crypto..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void onlyWhatReadsJsonUsesWhatCodecsHaveInCommon() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            PRODUCT + ".runtime.core.json..",
            PRODUCT + ".runtime.jackson..",
            PRODUCT + ".runtime.validation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PRODUCT + ".runtime.core.json..")
        .check(CLASSES);
  }

  @Test
  void ofTheRuntimeOnlyValidationUsesTheValidator() {
    noClasses()
        .that()
        .resideInAPackage(PRODUCT + ".runtime..")
        .and()
        .resideOutsideOfPackage(PRODUCT + ".runtime.validation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.networknt..", PRODUCT + ".runtime.validation..")
        .check(CLASSES);
  }

  @Test
  void validationKnowsNeitherReceiversNorSenders() {
    noClasses()
        .that()
        .resideInAPackage(PRODUCT + ".runtime.validation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PRODUCT + ".runtime.receiver..", PRODUCT + ".runtime.sender..")
        .check(CLASSES);
  }

  @Test
  void eventsNeedAnnotationsOnly() {
    classes()
        .that()
        .resideInAPackage(PRODUCT + ".events..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            PRODUCT + ".events..", "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void examplesNeedTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage(PRODUCT + ".examples..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PRODUCT + ".examples..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void receiversDoNotKnowSendersNorTheOtherWayRound() {
    noClasses()
        .that()
        .resideInAnyPackage(PRODUCT + ".receiver..", PRODUCT + ".runtime.receiver..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PRODUCT + ".sender..", PRODUCT + ".runtime.sender..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(PRODUCT + ".sender..", PRODUCT + ".runtime.sender..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PRODUCT + ".receiver..", PRODUCT + ".runtime.receiver..")
        .check(CLASSES);
  }

  @Test
  void onlyTheTransportOfTheSenderCallsTheHttpLibrary() {
    noClasses()
        .that()
        .resideInAPackage(PRODUCT + "..")
        .and()
        .haveNameNotMatching(".*\\.runtime\\.sender\\.(Answer|Exchange|HttpTransport).*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hc..")
        .check(CLASSES);
  }

  @Test
  void onlyOneClassCallsSpringCloudContract() {
    noClasses()
        .that()
        .resideInAPackage(PRODUCT + "..")
        .and()
        .haveNameNotMatching(".*\\.build\\.SpringCloudContract(\\$.*)?")
        .and()
        .resideOutsideOfPackage(PRODUCT + ".runtime.spring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }

  private static String[] with(String[] packages, String another) {
    String[] all = Arrays.copyOf(packages, packages.length + 1);
    all[packages.length] = another;
    return all;
  }
}
