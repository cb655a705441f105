package io.clientele.gateway.need;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.CustomerNeed;
import io.clientele.contracts.scoring.v1.ListNeedsRequest;
import io.clientele.contracts.scoring.v1.Need;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Needs between JSON and the contracts. */
final class NeedMessages {

  private static final List<String> NEW =
      List.of("topic", "kind", "note", "at", "by", "message_id");

  private NeedMessages() {}

  static ListNeedsRequest list(NeedQuery query) {
    ListNeedsRequest.Builder request =
        ListNeedsRequest.newBuilder().setPageSize(query.size()).setPageToken(query.token());
    if (!query.ofKind().isEmpty()) {
      request.setKind(EnumMessages.parse("kind", query.ofKind(), CustomerNeed.Kind.values()));
    }
    if (!query.from().isEmpty()) {
      request.setSource(EnumMessages.parse("source", query.from(), CustomerNeed.Source.values()));
    }
    query.at().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  /**
   * What a customer asked for.
   *
   * @param caller who says so, where the body does not say who it was
   * @param requestId names it where the body does not
   */
  static RecordNeedRequest need(String customerId, Fields body, String caller, String requestId) {
    body.knowing(NEW);
    RecordNeedRequest.Builder request =
        RecordNeedRequest.newBuilder()
            .setCustomerId(customerId)
            .setTopic(body.requiredText("topic"))
            .setNote(body.text("note").orElse(""))
            .setBy(body.text("by").orElse(caller))
            .setMessageId(body.text("message_id").orElse(requestId));
    body.text("kind")
        .map(text -> EnumMessages.parse(body.path("kind"), text, CustomerNeed.Kind.values()))
        .ifPresent(request::setKind);
    body.time("at").ifPresent(time -> request.setAt(TimeMessages.of(time)));
    return request.build();
  }

  static NeedView view(Need n) {
    return new NeedView(
        n.getTopic(),
        EnumMessages.given(n.getKind()),
        n.getReach(),
        finite(n.getReachShare()),
        n.getAffectedValueList().stream().map(MoneyMessages::view).toList(),
        finite(n.hasSatisfactionImpact(), n.getSatisfactionImpact()),
        finite(n.getPriority()),
        sources(n.getSourcesMap()));
  }

  private static Map<String, Long> sources(Map<String, Long> customers) {
    Map<String, Long> sources = new TreeMap<>();
    customers.forEach(
        (source, count) -> sources.merge(source.toLowerCase(Locale.ROOT), count, Long::sum));
    return sources;
  }

  static CustomerNeedView view(CustomerNeed n) {
    return new CustomerNeedView(
        n.getTopic(),
        EnumMessages.given(n.getKind()),
        EnumMessages.given(n.getSource()),
        finite(n.getStrength()),
        given(n.getEvidence()),
        TimeMessages.text(n.hasAt(), n.getAt()));
  }
}
