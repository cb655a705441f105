package io.clientele.gateway.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A field of an answer that sounds like a person, or like what a person wrote, says how it is
 * masked, or stands here as one that leads to nobody. So a new one cannot be forgotten.
 */
class PersonalFieldsTest {

  private static final Set<String> SUSPICIOUS =
      Set.of(
          "email",
          "mail",
          "phone",
          "telephone",
          "mobile",
          "address",
          "street",
          "city",
          "postcode",
          "birth",
          "birthday",
          "surname",
          "text",
          "texts",
          "note",
          "comment",
          "reason",
          "evidence",
          "solution",
          "issue",
          "quote",
          "excerpt",
          "sample",
          "samples",
          "content",
          "body",
          "raw",
          "value",
          "values",
          "attributes",
          "traits",
          "message");

  private static final Set<Class<?>> MASKS =
      Set.of(Personal.class, PersonalAttribute.class, PersonalAttributes.class, FreeText.class);

  /** Of definitions, numbers and codes; of views that mask for themselves what they hold. */
  private static final Set<String> LEADING_TO_NOBODY =
      Set.of(
          "AttributeView.Attributes.attributes",
          "AttributeView.ChoiceView.value",
          "ClassificationView.evidence",
          "ClusterView.traits",
          "ComplaintView.ReasonView.value",
          "ComplaintView.messageId",
          "ComplaintView.valueTier",
          "ConductIndicatorView.reasonEn",
          "ConductIndicatorView.reasonZh",
          "ContributionView.value",
          "DataQualityView.attributes",
          "EvaluationView.VerdictView.textEn",
          "EvaluationView.VerdictView.textZh",
          "EvidenceView.value",
          "ExplanationView.NextStepView.textEn",
          "ExplanationView.NextStepView.textZh",
          "ExplanationView.textEn",
          "ExplanationView.textZh",
          "FindingView.evidence",
          "IndicatorView.BinView.values",
          "MergePreviewView.attributes",
          "NeedView.affectedValue",
          "NextActionsView.SkippedView.reason",
          "ObservationView.Observations.attributes",
          "ProfileView.attributes",
          "ReferralValueView.value",
          "SegmentFieldView.values",
          "SegmentPreviewView.sample",
          "SuggestionView.evidence",
          "SurveyQuestionView.Attribute.value",
          "SurveyQuestionView.Option.text",
          "SurveyQuestionView.Option.value",
          "SurveyQuestionView.attributes",
          "SurveyQuestionView.text",
          "SurveyResultsView.Count.value",
          "TierSimulationView.sample",
          "TierStandingView.reason",
          "WeightFitView.informationValues");

  private static final List<JavaField> FIELDS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.clientele.gateway")
              .stream()
              .filter(JavaClass::isRecord)
              .filter(type -> type.getName().contains("View"))
              .flatMap(type -> type.getFields().stream())
              .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
              .filter(PersonalFieldsTest::holdsText)
              .toList();

  @Test
  void whatSoundsLikeAPersonIsMaskedOrKnownToLeadToNobody() {
    assertThat(FIELDS).hasSizeGreaterThan(300);
    Set<String> unmasked =
        FIELDS.stream()
            .filter(PersonalFieldsTest::isSuspicious)
            .filter(
                field -> MASKS.stream().noneMatch(mask -> field.isAnnotatedWith(mask.getName())))
            .map(PersonalFieldsTest::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unmasked).containsExactlyInAnyOrderElementsOf(LEADING_TO_NOBODY);
  }

  private static boolean isSuspicious(JavaField field) {
    return Arrays.stream(field.getName().split("(?=[A-Z])", -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(SUSPICIOUS::contains);
  }

  private static boolean holdsText(JavaField field) {
    JavaClass type = field.getRawType();
    return type.isEquivalentTo(String.class)
        || type.isEquivalentTo(Object.class)
        || type.isAssignableTo(JsonNode.class)
        || type.isAssignableTo(Map.class)
        || type.isAssignableTo(Collection.class);
  }

  private static String name(JavaField field) {
    String type = field.getOwner().getName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + field.getName();
  }
}
