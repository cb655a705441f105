package io.clientele.feedback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String[] FRAMEWORKS = {
    "io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..", "io.micrometer..", "org.hibernate.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.clientele.feedback");

  @Test
  void theModelSeesNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..sentiment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(CLASSES);
  }

  @Test
  void wishesSeeNoFrameworkButWhereTheyAreSet() {
    noClasses()
        .that()
        .resideInAPackage("..wish..")
        .and()
        .haveNameNotMatching(".*\\.(WishProducer|WishSettings)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(CLASSES);
  }

  @Test
  void businessTimeAndUrgencySeeNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("..feedback.service..", "..feedback.urgency..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(CLASSES);
  }

  @Test
  void clausesAndAnalysesSeeNoFrameworkButWhereTheyAreSet() {
    noClasses()
        .that()
        .resideInAnyPackage("..clause..", "..analysis..")
        .and()
        .haveNameNotMatching(".*\\.(AnalysisProducer|AnalysisSettings)(_.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(CLASSES);
  }

  @Test
  void decisionsAndValuesSeeNoFramework() {
    noClasses()
        .that()
        .areRecords()
        .or()
        .haveNameMatching(
            ".*\\.(Checked|ContentDigest|Outcomes|Candidate|Outcome|SentimentMessages)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(CLASSES);
  }

  @Test
  void onlyEdgesAndMappingsSeeMessages() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(Grpc|Messages)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.clientele.contracts..v1")
        .check(CLASSES);
  }

  @Test
  void featuresHaveNoCircle() {
    slices().matching("io.clientele.feedback.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theModelDependsOnNoFeature() {
    noClasses()
        .that()
        .resideInAPackage("..sentiment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.clientele.feedback.feedback..",
            "io.clientele.feedback.change..",
            "io.clientele.feedback.classification..")
        .check(CLASSES);
  }
}
