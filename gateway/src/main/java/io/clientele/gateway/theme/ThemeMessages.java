package io.clientele.gateway.theme;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.ListThemesRequest;
import io.clientele.contracts.feedback.v1.Theme;
import io.clientele.contracts.feedback.v1.ThemeMember;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TextView;
import io.clientele.gateway.wire.TimeMessages;

/** Themes between JSON and the contracts. */
final class ThemeMessages {

  private ThemeMessages() {}

  static ListThemesRequest list(ThemeQuery query) {
    ListThemesRequest.Builder request =
        ListThemesRequest.newBuilder()
            .setAspect(query.ofAspect())
            .setLanguage(query.ofLanguage())
            .setIncludeRetired(query.withRetired())
            .setPageSize(query.size())
            .setPageToken(query.token());
    if (!query.ofSide().isEmpty()) {
      request.setSide(EnumMessages.parse("side", query.ofSide(), Theme.Side.values()));
    }
    return request.build();
  }

  static ThemeView view(Theme t) {
    boolean chinese = t.getLanguage().equals("zh");
    return new ThemeView(
        t.getThemeId(),
        t.getAspect(),
        EnumMessages.given(t.getSide()),
        given(t.getLanguage()),
        new TextView(chinese ? null : given(t.getName()), chinese ? given(t.getName()) : null),
        t.getPhrasesList(),
        EnumMessages.given(t.getState()),
        t.getCount(),
        t.getReach(),
        finite(t.getMeanPolarity()),
        t.getRecent(),
        t.getPrevious(),
        EnumMessages.given(t.getTrend()),
        t.getExamplesList().stream().map(ThemeMessages::view).toList(),
        TimeMessages.text(t.hasCreatedAt(), t.getCreatedAt()),
        TimeMessages.text(t.hasUpdatedAt(), t.getUpdatedAt()));
  }

  private static ThemeView.NamedFeedback view(FeedbackName name) {
    return new ThemeView.NamedFeedback(name.getSource(), name.getFeedbackId());
  }

  static ThemeView.MemberView view(ThemeMember m) {
    return new ThemeView.MemberView(
        m.getFeedback().getSource(),
        m.getFeedback().getFeedbackId(),
        m.getCustomerId(),
        TimeMessages.text(m.hasOccurredAt(), m.getOccurredAt()),
        finite(m.getPolarity()));
  }
}
