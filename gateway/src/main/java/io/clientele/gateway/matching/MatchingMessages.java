package io.clientele.gateway.matching;

import io.clientele.contracts.profile.v1.FieldModel;
import io.clientele.contracts.profile.v1.MatchModel;
import io.clientele.contracts.profile.v1.Suggestion;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import org.jspecify.annotations.Nullable;

/** Suggestions and the model behind them between JSON and the contracts. */
final class MatchingMessages {

  private MatchingMessages() {}

  static Suggestion.State state(String text) {
    return text.isEmpty()
        ? Suggestion.State.STATE_UNSPECIFIED
        : EnumMessages.parse("state", text, Suggestion.State.values());
  }

  static SuggestionView view(Suggestion s) {
    return new SuggestionView(
        given(s.getSuggestionId()),
        s.getCustomerId(),
        s.getOtherId(),
        s.getProbability(),
        s.getWeight(),
        s.getEvidenceList().stream()
            .map(e ->
                new SuggestionView.MatchEvidenceView(e.getField(), e.getLevel(), e.getWeight()))
            .toList(),
        EnumMessages.given(s.getState()),
        TimeMessages.text(s.hasSuggestedAt(), s.getSuggestedAt()),
        TimeMessages.text(s.hasDecidedAt(), s.getDecidedAt()),
        given(s.getDecidedBy()),
        given(s.getMergeId()));
  }

  static MatchModelView view(MatchModel m) {
    return new MatchModelView(
        m.getVersion(),
        m.getThreshold(),
        m.getPrior(),
        m.getFieldsList().stream().map(MatchingMessages::view).toList(),
        m.getPairs(),
        TimeMessages.text(m.hasFittedAt(), m.getFittedAt()));
  }

  private static MatchModelView.FieldView view(FieldModel field) {
    return new MatchModelView.FieldView(
        field.getField(),
        field.getLevelsList().stream()
            .map(l -> new MatchModelView.LevelView(l.getLevel(), l.getM(), l.getU(), l.getWeight()))
            .toList());
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
