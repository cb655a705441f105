package io.clientele.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionRulesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ShippedSchema SHIPPED = ShippedSchema.load();

  private final Schema schema = SHIPPED.with(7, 1, List.of());

  @Test
  void attributesAreRecognisedHoweverTheirNamesAreSpelled() {
    for (String name :
        List.of(
            "birth_date",
            "birthDate",
            "Birth Date",
            "DOB",
            "birthday",
            "Year_Birth",
            "生日",
            "ｂｉｒｔｈｄａｙ")) {
      assertThat(schema.told(name))
          .as(name)
          .get()
          .extracting(AttributeDefinition::name)
          .isEqualTo("birth_date");
    }
    assertThat(schema.told("Kidhome"))
        .get()
        .extracting(AttributeDefinition::name)
        .isEqualTo("young_children");
    assertThat(schema.told("SeniorCitizen"))
        .get()
        .extracting(AttributeDefinition::name)
        .isEqualTo("senior");
    assertThat(schema.told("favourite colour")).isEmpty();
  }

  @Test
  void everyShippedAttributeHasBothNames() {
    assertThat(SHIPPED.definitions())
        .hasSizeGreaterThan(45)
        .allSatisfy(definition -> {
          assertThat(definition.displayNameEn()).isNotBlank();
          assertThat(definition.displayNameZh()).isNotBlank();
        });
  }

  @Test
  void aNameOrAliasIsTakenOnce() {
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.name",
        () -> DefinitionRules.created(schema, text("email")));
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.name",
        () -> DefinitionRules.created(schema, text("e_mail")));
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.name",
        () -> DefinitionRules.created(schema, text("birthday")));
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.aliases",
        () -> DefinitionRules.created(schema, text("pet", "animal", "Mail")));
    assertThat(DefinitionRules.created(schema, text("pet", "animal")).revision()).isEqualTo(8);
  }

  @Test
  void aRetiredNameStaysTakenAndItsAliasesAreFree() {
    AttributeDefinition retired = DefinitionRules.retired(schema, "lifestyle", NOW);
    AttributeDefinition phone = DefinitionRules.retired(schema, "phone", NOW);
    Schema later = SHIPPED.with(8, 1, List.of(retired, phone));

    assertThat(later.told("lifestyle")).isEmpty();
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.name",
        () -> DefinitionRules.created(later, text("lifestyle")));
    AttributeDefinition line = DefinitionRules.created(later, text("direct_line", "mobile"));
    Schema taken = SHIPPED.with(9, 1, List.of(retired, phone, line));
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.aliases",
        () -> DefinitionRules.restored(taken, "phone"));
    assertThat(DefinitionRules.restored(later, "phone").retired()).isFalse();
    assertThat(DefinitionRules.retired(later, "phone", NOW))
        .isSameAs(later.named("phone").orElseThrow());
    assertRefused(
        ErrorCode.ATTRIBUTE_NOT_FOUND, "name", () -> DefinitionRules.retired(later, "pet", NOW));
    assertRefused(
        ErrorCode.WRONG_STATE, "name", () -> DefinitionRules.retired(later, "identity_card", NOW));
  }

  @Test
  void choicesAreAddedAndNeverTaken() {
    List<Choice> more =
        new ArrayList<>(schema.named("gender").orElseThrow().type().choices().all());
    more.add(new Choice("agender", "Agender", "无性别", List.of()));

    AttributeDefinition updated = DefinitionRules.updated(schema, "gender", choices(more));

    assertThat(updated.type().choices().meant("无性别")).contains("agender");
    assertThat(updated.revision()).isEqualTo(8);
    assertThat(SHIPPED.with(8, 1, List.of(updated)).named("gender").orElseThrow().type())
        .isEqualTo(updated.type());
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "definition.choices",
        () -> DefinitionRules.updated(schema, "gender", choices(List.of(more.getFirst()))));
    more.add(new Choice("m", "M", "", List.of()));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "definition.choices",
        () -> DefinitionRules.updated(schema, "gender", choices(more)));
  }

  @Test
  void whatCannotChangeIsNamed() {
    assertRefused(
        ErrorCode.INVALID_FIELD, "update_mask", () -> change(Set.of("type"), Optional.empty()));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "definition.type",
        () ->
            DefinitionRules.updated(
                schema,
                "gender",
                change(Set.of("category"), Optional.of(AttributeType.Kind.TEXT))));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "definition.minimum",
        () -> DefinitionRules.updated(schema, "gender", bounds(1.0, null)));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "definition.minimum",
        () -> DefinitionRules.updated(schema, "latitude", bounds(2.0, 1.0)));
    assertThat(
            DefinitionRules.updated(
                    schema, "latitude", change(Set.of("category"), Optional.empty()))
                .revision())
        .as("values are cleaned as before")
        .isEqualTo(1);
  }

  private static AttributeDefinition text(String name, String... aliases) {
    return new AttributeDefinition(
        name,
        AttributeType.of(AttributeType.Kind.TEXT),
        "",
        "",
        "other",
        0,
        List.of(),
        List.of(aliases),
        false,
        false,
        null,
        0);
  }

  private static DefinitionChange choices(List<Choice> choices) {
    return new DefinitionChange(
        Set.of("choices"), Optional.empty(), "", "", "other", choices, null, null, 0, List.of());
  }

  private static DefinitionChange bounds(@Nullable Double minimum, @Nullable Double maximum) {
    return new DefinitionChange(
        Set.of("minimum", "maximum"),
        Optional.empty(),
        "",
        "",
        "other",
        List.of(),
        minimum,
        maximum,
        0,
        List.of());
  }

  private static DefinitionChange change(Set<String> fields, Optional<AttributeType.Kind> kind) {
    return new DefinitionChange(fields, kind, "", "", "other", List.of(), null, null, 0, List.of());
  }

  private static void assertRefused(ErrorCode code, String field, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.detail()).isNotBlank();
            });
  }
}
