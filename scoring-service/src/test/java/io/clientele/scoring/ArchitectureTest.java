package io.clientele.scoring;

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
          .importPackages("io.clientele.scoring");

  @Test
  void modelsSeeNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..population",
            "..rfm",
            "..lifecycle",
            "..value",
            "..satisfaction",
            "..demographic",
            "..attribute",
            "..churn",
            "..conduct",
            "..clv",
            "..frequency",
            "..expression",
            "..conduct",
            "..field",
            "..language",
            "..significance")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void decisionsSeeNoFramework() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(Standing|Buying|Life|Revenue|KnownCost|ValueCuts|ValueBuyers|PurchaseDays|Comparison|ClvNotes|Expected|Cuts|CutsPolicy|StandingPolicy|Buyers|Facts|Doings|Line|Activity|Visits|Events|Event|Aggregate|Contact|Reach|CustomerHistory|RefundLine|Histories|PersonChanges|PersonChange|Batch|Difference|Reasons|NewLabel|.*Finder"
                + "|tier\\.(TierPolicy|TierPolicyCheck|TierRule|YearlyCost|Metric|Scale|Ledger|Bounds|Thresholds|Reason"
                + "|TierState|Reach|TierDecision|TierTimeline|Walk|Held|GivenTier|Shift|Course|Percentiles"
                + "|SimulationTally|SimulationSpan|SimulatedMoves|Simulation))(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void scoringByScorecardsSeesNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..scorecard")
        .and()
        .haveNameNotMatching(
            ".*(Grpc|Messages|Repository|Rows|Job|Jobs|JobRequest|Drafts|ScorecardPreview|ScorecardsInForce|CardScoring|BandLooker|ScoreExplaining|Population|LabelledScores)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void rulesAndTasksSeeNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("..playbook", "..task")
        .and()
        .haveNameNotMatching(
            ".*(Grpc|Messages|Repository|Reads|Writes|Rows|Settings|Json|PlaybookInForce|PlaybookDrafts|PlaybookList|PlaybookSweep|ShippedPlaybook|Asking|ContactTaking|Holding(Looker|Dues|Watch)|RuleTasks|TaskActs)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void judgingBySegmentsSeesNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..segment")
        .and()
        .haveNameNotMatching(
            ".*(Grpc|Messages|Repository|Rows|Reads|Views|Settings|SegmentDefining|SegmentFields|SegmentJudging|SegmentLooker|SegmentPreview|SegmentsInForce|KnownSegments|CardValues|MemberChanges|PersonVocabularies)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void findingClustersSeesNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..cluster")
        .and()
        .haveNameNotMatching(
            ".*(Grpc|Messages|Repository|Json|Job|ClusterAssigning|ClusterDrift|ClusterFinding|ClusteringInForce|ClusterLooker|ClusterRegistry|ClusterSettings|FeatureChoice|ShippedWords)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void evaluatingSeesNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..evaluation")
        .and()
        .haveNameNotMatching(
            ".*(Grpc|Messages|Repository|Json|Job|EvaluationReads|EvaluationSettings|EvaluationStart|RecordedLabels|ShippedRules)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void decisionsOfBasketsAndNeedsSeeNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("..basket", "..interest", "..social", "..need")
        .and()
        .haveNameNotMatching(
            ".*(Grpc|Messages|Repository|Rows|Job|Reads|Settings|Renewal|NextCategories|EverybodysCategories|SocialPlaces|TopNeeds|AskedNeeds|NeedFindings|CustomerNeeds)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void judgingSatisfactionSeesNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("..feeling")
        .and()
        .haveNameNotMatching(".*(Grpc|Messages|Reads|CustomerFeelings|VoiceSql)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..")
        .check(SERVICE);
  }

  @Test
  void onlyEdgesSeeMessages() {
    noClasses()
        .that()
        .haveNameNotMatching(".*(Grpc|Messages|Upstream)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.clientele.contracts..v1..")
        .check(SERVICE);
  }

  @Test
  void featuresAreFreeOfCircles() {
    slices().matching("io.clientele.scoring.(*)..").should().beFreeOfCycles().check(SERVICE);
  }
}
