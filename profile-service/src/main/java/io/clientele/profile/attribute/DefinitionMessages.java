package io.clientele.profile.attribute;

import com.google.protobuf.ProtocolStringList;
import io.clientele.contracts.profile.v1.Source;
import io.clientele.contracts.profile.v1.UpdateAttributeDefinitionRequest;
import io.clientele.profile.schema.AttributeDefinition;
import io.clientele.profile.schema.AttributeType;
import io.clientele.profile.schema.Bounds;
import io.clientele.profile.schema.Choice;
import io.clientele.profile.schema.Choices;
import io.clientele.profile.schema.DefinitionChange;
import io.clientele.profile.schema.Trust;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.ValueMessages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Maps definitions of attributes to their messages and back. */
final class DefinitionMessages {

  private static final String OTHER = "other";

  private DefinitionMessages() {}

  /** A definition of the business. */
  static AttributeDefinition definition(
      io.clientele.contracts.profile.v1.AttributeDefinition message) {
    AttributeType.Kind kind =
        kind(message)
            .orElseThrow(() ->
                Fields.invalid(
                    "type",
                    "is missing or unknown; it is TEXT, NUMBER, MONEY, DATE, FLAG, CHOICE or LIST"));
    return new AttributeDefinition(
        message.getName(),
        AttributeType.of(kind).with(bounds(message)).with(new Choices(choices(message))),
        message.getDisplayNameEn(),
        message.getDisplayNameZh(),
        category(message),
        message.getStaleAfterDays(),
        trust(message),
        List.copyOf(message.getAliasesList()),
        message.getPersonal(),
        false,
        null,
        0);
  }

  /** What an update changes. */
  static DefinitionChange change(UpdateAttributeDefinitionRequest request) {
    ProtocolStringList paths = request.getUpdateMask().getPathsList();
    var message = request.getDefinition();
    return new DefinitionChange(
        new HashSet<>(paths),
        kind(message),
        message.getDisplayNameEn(),
        message.getDisplayNameZh(),
        category(message),
        Fields.at("definition", () -> choices(message)),
        message.hasMinimum() ? (Double) message.getMinimum() : null,
        message.hasMaximum() ? (Double) message.getMaximum() : null,
        message.getStaleAfterDays(),
        Fields.at("definition", () -> trust(message)));
  }

  private static Optional<AttributeType.Kind> kind(
      io.clientele.contracts.profile.v1.AttributeDefinition message) {
    return switch (message.getType()) {
      case TEXT -> Optional.of(AttributeType.Kind.TEXT);
      case NUMBER -> Optional.of(AttributeType.Kind.NUMBER);
      case MONEY -> Optional.of(AttributeType.Kind.MONEY);
      case DATE -> Optional.of(AttributeType.Kind.DATE);
      case FLAG -> Optional.of(AttributeType.Kind.FLAG);
      case CHOICE -> Optional.of(AttributeType.Kind.CHOICE);
      case LIST -> Optional.of(AttributeType.Kind.LIST);
      case TYPE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static String category(io.clientele.contracts.profile.v1.AttributeDefinition message) {
    return message.getCategory().isEmpty() ? OTHER : message.getCategory();
  }

  private static Bounds bounds(io.clientele.contracts.profile.v1.AttributeDefinition message) {
    return new Bounds(
        message.hasMinimum() ? (Double) message.getMinimum() : null,
        message.hasMaximum() ? (Double) message.getMaximum() : null);
  }

  private static List<Choice> choices(
      io.clientele.contracts.profile.v1.AttributeDefinition message) {
    List<Choice> choices = new ArrayList<>();
    for (int index = 0; index < message.getChoicesCount(); index++) {
      var choice = message.getChoices(index);
      choices.add(
          Fields.at(
              "choices[" + index + "]",
              () ->
                  new Choice(
                      choice.getValue(),
                      choice.getDisplayNameEn(),
                      choice.getDisplayNameZh(),
                      List.copyOf(choice.getSynonymsList()))));
    }
    return choices;
  }

  private static List<Trust> trust(io.clientele.contracts.profile.v1.AttributeDefinition message) {
    return message.getTrustOrderList().stream().map(trust -> trust("trust_order", trust)).toList();
  }

  /** A kind of source; an unknown one is refused. */
  static Trust trust(String field, Source.Trust trust) {
    return switch (trust) {
      case INTERNAL -> Trust.INTERNAL;
      case FORM -> Trust.FORM;
      case THIRD_PARTY -> Trust.THIRD_PARTY;
      case TRUST_UNSPECIFIED, UNRECOGNIZED ->
          throw Fields.invalid(field, "is missing or unknown; it is INTERNAL, FORM or THIRD_PARTY");
    };
  }

  /** The message of a kind of source. */
  static Source.Trust trust(Trust trust) {
    return switch (trust) {
      case INTERNAL -> Source.Trust.INTERNAL;
      case FORM -> Source.Trust.FORM;
      case THIRD_PARTY -> Source.Trust.THIRD_PARTY;
    };
  }

  static io.clientele.contracts.profile.v1.AttributeDefinition message(
      AttributeDefinition definition) {
    var message =
        io.clientele.contracts.profile.v1.AttributeDefinition.newBuilder()
            .setName(definition.name())
            .setType(type(definition.type().kind()))
            .setDisplayNameEn(definition.displayNameEn())
            .setDisplayNameZh(definition.displayNameZh())
            .setCategory(definition.category())
            .setStaleAfterDays(definition.staleAfterDays())
            .addAllTrustOrder(
                definition.trustOrder().stream().map(DefinitionMessages::trust).toList())
            .addAllAliases(definition.aliases())
            .setShipped(definition.shipped())
            .setPersonal(definition.personal());
    for (Choice choice : definition.type().choices().all()) {
      message.addChoices(message(choice));
    }
    Bounds bounds = definition.type().bounds();
    if (bounds.minimum() != null) {
      message.setMinimum(bounds.minimum());
    }
    if (bounds.maximum() != null) {
      message.setMaximum(bounds.maximum());
    }
    if (definition.retiredAt() != null) {
      message.setRetiredAt(ValueMessages.timestamp(definition.retiredAt()));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.Choice message(Choice choice) {
    return io.clientele.contracts.profile.v1.Choice.newBuilder()
        .setValue(choice.value())
        .setDisplayNameEn(choice.displayNameEn())
        .setDisplayNameZh(choice.displayNameZh())
        .addAllSynonyms(choice.synonyms())
        .build();
  }

  private static io.clientele.contracts.profile.v1.AttributeDefinition.Type type(
      AttributeType.Kind kind) {
    return io.clientele.contracts.profile.v1.AttributeDefinition.Type.valueOf(kind.name());
  }
}
