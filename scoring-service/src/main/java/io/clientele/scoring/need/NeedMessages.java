package io.clientele.scoring.need;

import static io.clientele.scoring.field.Field.invalid;

import io.clientele.contracts.scoring.v1.ListNeedsResponse;
import io.clientele.contracts.scoring.v1.Need;
import io.clientele.contracts.scoring.v1.RecordNeedRequest;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.operation.RandomIds;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Needs as messages. */
final class NeedMessages {

  // Clocks differ.
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int MONEY_DIGITS = 4;

  private NeedMessages() {}

  static AskedNeed asked(RecordNeedRequest request, Instant now) {
    String message = request.getMessageId();
    Instant at = request.hasAt() ? TimeMessages.asked("at", request.getAt()) : Times.micros(now);
    if (at.isAfter(now.plus(AHEAD))) {
      throw invalid("at", "at must not lie in the future");
    }
    return new AskedNeed(
        message.isEmpty() ? RandomIds.with("ask_") : message,
        CustomerIds.checked("customer_id", request.getCustomerId()),
        new ToldNeed(
            request.getTopic().strip(),
            kind(request.getKind()),
            NeedSource.ASKED,
            request.getNote(),
            at),
        request.getBy(),
        request.hasAt());
  }

  /** The kind; null where none was told. */
  static @Nullable NeedKind kind(io.clientele.contracts.scoring.v1.CustomerNeed.Kind kind) {
    return switch (kind) {
      case KIND_UNSPECIFIED -> null;
      case FUNCTIONAL, EMOTIONAL, SOCIAL -> NeedKind.valueOf(kind.name());
      case UNRECOGNIZED -> throw invalid("kind", "kind is FUNCTIONAL, EMOTIONAL or SOCIAL");
    };
  }

  /** The source; null where none was told. */
  static @Nullable NeedSource source(io.clientele.contracts.scoring.v1.CustomerNeed.Source source) {
    return switch (source) {
      case SOURCE_UNSPECIFIED -> null;
      case ASKED, SAID, SEARCHED, BROWSED, CO_PURCHASE -> NeedSource.valueOf(source.name());
      case UNRECOGNIZED ->
          throw invalid("source", "source is ASKED, SAID, SEARCHED, BROWSED or CO_PURCHASE");
    };
  }

  static io.clientele.contracts.scoring.v1.CustomerNeed need(CustomerNeed need) {
    return io.clientele.contracts.scoring.v1.CustomerNeed.newBuilder()
        .setTopic(need.topic())
        .setKind(io.clientele.contracts.scoring.v1.CustomerNeed.Kind.valueOf(need.kind().name()))
        .setSource(
            io.clientele.contracts.scoring.v1.CustomerNeed.Source.valueOf(need.source().name()))
        .setStrength(need.strength())
        .setEvidence(need.evidence())
        .setAt(TimeMessages.timestamp(need.at()))
        .build();
  }

  static ListNeedsResponse.Builder board(
      NeedBoardRepository.State state, List<NeedBoardRepository.Placed> shown) {
    ListNeedsResponse.Builder page = ListNeedsResponse.newBuilder().setCustomers(state.customers());
    shown.forEach(one -> page.addNeeds(need(one.need())));
    return page;
  }

  private static Need need(BoardedNeed need) {
    Need.Builder message =
        Need.newBuilder()
            .setTopic(need.topic())
            .setKind(
                io.clientele.contracts.scoring.v1.CustomerNeed.Kind.valueOf(need.kind().name()))
            .setReach(need.reach())
            .setReachShare(need.share())
            .setPriority(need.priority());
    need.values()
        .forEach((currency, value) ->
            message.addAffectedValue(
                MoneyMessages.money(
                    BigDecimal.valueOf(value).setScale(MONEY_DIGITS, RoundingMode.HALF_EVEN),
                    currency)));
    if (need.impact() != null) {
      message.setSatisfactionImpact(need.impact());
    }
    need.sources().forEach((source, count) -> message.putSources(source.name(), count));
    return message.build();
  }
}
