package io.clientele.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses GATEWAY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.clientele.gateway");

  @Test
  void onlyTheGrpcEdgesAndTheirMappingSeeGeneratedClasses() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(Grpc|Messages)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.clientele.contracts.*.v1..")
        .check(GATEWAY);
  }

  @Test
  void readingAFileNeedsNoFramework() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(CsvRows|CsvFraming|NdjsonRows|ByteLines|Columns|DateReader|ImportOptions|ImportKind"
                + "|Unpacking|Utf8|UploadFormat|AccessKeys|Credentials|Decimals|Times|Product)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(GATEWAY);
  }

  @Test
  void featuresAreFreeOfCircles() {
    slices().matching("io.clientele.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
  }
}
