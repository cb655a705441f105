package io.clientele.gateway.attribute;

import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeObservation;
import io.clientele.contracts.profile.v1.AttributeQuality;
import io.clientele.contracts.profile.v1.Choice;
import io.clientele.contracts.profile.v1.DataQuality;
import io.clientele.contracts.profile.v1.Source;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attributes, sources and data quality between JSON and the contracts. */
final class AttributeMessages {

  /** What of an attribute can change. */
  static final List<String> CHANGEABLE =
      List.of(
          "display_name_en",
          "display_name_zh",
          "category",
          "choices",
          "minimum",
          "maximum",
          "stale_after_days",
          "trust_order",
          "aliases",
          "personal");

  /** What can be said of a new one. */
  static final List<String> SAYABLE =
      Stream.concat(Stream.of("name", "type"), CHANGEABLE.stream()).toList();

  private AttributeMessages() {}

  /** The attribute that a body describes. */
  static AttributeDefinition definition(Fields body) {
    AttributeDefinition.Builder definition = AttributeDefinition.newBuilder();
    body.text("name").ifPresent(definition::setName);
    body.text("type")
        .ifPresent(type ->
            definition.setType(
                EnumMessages.parse(body.path("type"), type, AttributeDefinition.Type.values())));
    body.text("display_name_en").ifPresent(definition::setDisplayNameEn);
    body.text("display_name_zh").ifPresent(definition::setDisplayNameZh);
    body.text("category").ifPresent(definition::setCategory);
    body.decimal("minimum").ifPresent(least -> definition.setMinimum(least.doubleValue()));
    body.decimal("maximum").ifPresent(most -> definition.setMaximum(most.doubleValue()));
    body.whole("stale_after_days").ifPresent(definition::setStaleAfterDays);
    body.flag("personal").ifPresent(definition::setPersonal);
    body.objects("choices").forEach(choice -> definition.addChoices(choice(choice)));
    body.texts("aliases").forEach(definition::addAliases);
    body.texts("trust_order")
        .forEach(trust -> definition.addTrustOrder(trust(body.path("trust_order"), trust)));
    return definition.build();
  }

  private static Choice choice(Fields choice) {
    return Choice.newBuilder()
        .setValue(choice.requiredText("value"))
        .setDisplayNameEn(choice.text("display_name_en").orElse(""))
        .setDisplayNameZh(choice.text("display_name_zh").orElse(""))
        .addAllSynonyms(choice.texts("synonyms"))
        .build();
  }

  static Source.Trust trust(String path, String text) {
    return EnumMessages.parse(path, text, Source.Trust.values());
  }

  static AttributeView view(AttributeDefinition d) {
    return new AttributeView(
        d.getName(),
        EnumMessages.text(d.getType()),
        d.getDisplayNameEn(),
        d.getDisplayNameZh(),
        d.getCategory(),
        d.getChoicesList().stream()
            .map(choice ->
                new AttributeView.ChoiceView(
                    choice.getValue(),
                    choice.getDisplayNameEn(),
                    choice.getDisplayNameZh(),
                    choice.getSynonymsList()))
            .toList(),
        d.hasMinimum() ? d.getMinimum() : null,
        d.hasMaximum() ? d.getMaximum() : null,
        d.getStaleAfterDays(),
        d.getTrustOrderList().stream().map(EnumMessages::text).toList(),
        d.getAliasesList(),
        d.getShipped(),
        d.getPersonal(),
        TimeMessages.text(d.hasRetiredAt(), d.getRetiredAt()));
  }

  static ObservationView view(AttributeObservation o) {
    return new ObservationView(
        o.getName(),
        o.hasValue() ? StructMessages.plain(o.getValue()) : null,
        o.hasRaw() ? StructMessages.plain(o.getRaw()) : null,
        o.getSource(),
        TimeMessages.text(o.hasObservedAt(), o.getObservedAt()),
        o.getCustomerId(),
        EnumMessages.given(o.getQuality()),
        given(o.getIssue()),
        o.getInForce(),
        given(o.getDerivedFrom()));
  }

  static SourceView view(Source source) {
    return new SourceView(
        source.getSource(), EnumMessages.given(source.getTrust()), source.getSet());
  }

  static DataQualityView view(DataQuality quality) {
    return new DataQualityView(
        quality.getCustomers(),
        quality.getAttributesList().stream().map(AttributeMessages::view).toList(),
        TimeMessages.text(quality.hasAsOf(), quality.getAsOf()));
  }

  private static DataQualityView.AttributeQualityView view(AttributeQuality q) {
    return new DataQualityView.AttributeQualityView(
        q.getAttribute(),
        given(q.getSource()),
        q.getTold(),
        q.getValid(),
        q.getStale(),
        q.getCompleteness(),
        q.getValidity(),
        q.getStaleness(),
        new TreeMap<>(q.getIssuesMap()));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
