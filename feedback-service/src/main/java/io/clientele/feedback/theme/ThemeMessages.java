package io.clientele.feedback.theme;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListThemesRequest;
import io.clientele.contracts.feedback.v1.ListThemesResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The message forms of themes. */
final class ThemeMessages {

  private static final int LONGEST = 200;

  private ThemeMessages() {}

  /** Which themes are asked for. */
  static ThemeQuery query(ListThemesRequest request) {
    return new ThemeQuery(
        word("aspect", request.getAspect()),
        side(request.getSide()),
        word("language", request.getLanguage()),
        request.getIncludeRetired());
  }

  private static String word(String field, String value) {
    if (value.length() > LONGEST || value.codePoints().anyMatch(ThemeMessages::isNoText)) {
      throw ThemeGrpc.invalid(
          field, "is at most " + LONGEST + " characters, none of them a control");
    }
    return value;
  }

  private static boolean isNoText(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static Optional<Side> side(io.clientele.contracts.feedback.v1.Theme.Side side) {
    if (side == io.clientele.contracts.feedback.v1.Theme.Side.UNRECOGNIZED) {
      throw ThemeGrpc.invalid("side", "is POSITIVE, NEUTRAL or NEGATIVE");
    }
    return side == io.clientele.contracts.feedback.v1.Theme.Side.SIDE_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(Side.valueOf(side.name()));
  }

  /** A page of themes, of which one more was found where there are so many. */
  static ListThemesResponse response(ThemeQuery query, List<Theme> found, int size) {
    ListThemesResponse.Builder response = ListThemesResponse.newBuilder();
    found.stream().limit(size).forEach(theme -> response.addThemes(message(theme)));
    if (found.size() > size) {
      Theme last = found.get(size - 1);
      response.setNextPageToken(
          ThemePlace.after(query.scope(), Long.toString(last.count()), last.id()).token());
    }
    return response.build();
  }

  /** A theme as it is answered. */
  static io.clientele.contracts.feedback.v1.Theme message(Theme theme) {
    return io.clientele.contracts.feedback.v1.Theme.newBuilder()
        .setThemeId(theme.id())
        .setAspect(theme.topic().aspect())
        .setSide(io.clientele.contracts.feedback.v1.Theme.Side.valueOf(theme.topic().side().name()))
        .setLanguage(theme.topic().language())
        .setName(theme.name())
        .addAllPhrases(theme.phrases())
        .setState(
            theme.active()
                ? io.clientele.contracts.feedback.v1.Theme.State.ACTIVE
                : io.clientele.contracts.feedback.v1.Theme.State.RETIRED)
        .setCount(theme.count())
        .setReach(theme.reach())
        .setMeanPolarity(theme.polarity())
        .setRecent(theme.recent())
        .setPrevious(theme.previous())
        .setTrend(io.clientele.contracts.feedback.v1.Theme.Trend.valueOf(theme.trend().name()))
        .addAllExamples(theme.examples().stream().map(ThemeMessages::message).toList())
        .setCreatedAt(timestamp(theme.createdAt()))
        .setUpdatedAt(timestamp(theme.updatedAt()))
        .build();
  }

  private static FeedbackName message(FeedbackKey key) {
    return FeedbackName.newBuilder()
        .setSource(key.source())
        .setFeedbackId(key.feedbackId())
        .build();
  }

  /** A page of what is in a theme. */
  static ListThemeFeedbackResponse members(String id, List<ThemeMember> found, int size) {
    ListThemeFeedbackResponse.Builder response = ListThemeFeedbackResponse.newBuilder();
    found.stream().limit(size).forEach(member -> response.addFeedback(message(member)));
    if (found.size() > size) {
      ThemeMember last = found.get(size - 1);
      String micros = Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, last.occurredAt()));
      response.setNextPageToken(
          ThemePlace.after("members " + id, micros, last.key().source(), last.key().feedbackId())
              .token());
    }
    return response.build();
  }

  private static io.clientele.contracts.feedback.v1.ThemeMember message(ThemeMember member) {
    return io.clientele.contracts.feedback.v1.ThemeMember.newBuilder()
        .setFeedback(message(member.key()))
        .setCustomerId(member.customerId())
        .setOccurredAt(timestamp(member.occurredAt()))
        .setPolarity(member.polarity())
        .build();
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
