package io.clientele.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.clientele.profile");

  @Test
  void featuresAreFreeOfCircles() {
    slices().matching("io.clientele.profile.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void onlyEdgesAndMappingsSeeGeneratedMessages() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(Grpc|Messages|FeedbackStep)([$].*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.clientele.contracts.common.v1..",
            "io.clientele.contracts.profile.v1..",
            "io.clientele.contracts.scoring.v1..",
            "io.clientele.contracts.feedback.v1..")
        .check(SERVICE);
  }

  @Test
  void recordsAndDecisionsSeeNoFramework() {
    classes()
        .that()
        .areRecords()
        .or()
        .haveNameMatching(
            ".*[.](Act|Item|Change|LineContent|Ledger|Content|Fields|FactAssembly|OrderAssembly|Standing|RetainedKind)")
        .and()
        .doNotHaveSimpleName("NewLine")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "io.clientele.profile..", "io.clientele.contracts.error..", "org.jspecify..")
        .check(SERVICE);
  }

  @Test
  void cleaningAndItsTablesSeeNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("io.clientele.profile.cleaning..", "io.clientele.profile.region..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }
}
