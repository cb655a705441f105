package io.clientele.feedback.feedback;

import io.clientele.feedback.meaning.Meaning;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a list as SQL.
 *
 * <p>What an index leaves out is said as a constant beside the parameter ({@code intent <> ''}), so
 * that the planner knows that it may use the index whatever the parameter is.
 *
 * @param sql joined by {@code and}; true where there is none
 * @param parameters in the order of their numbers in it
 */
record InboxCondition(String sql, List<Object> parameters) {

  /** The conditions of a query, from a place on. */
  static InboxCondition of(FeedbackQuery query, Optional<PagePlace> after) {
    Conditions all = new Conditions();
    if (!query.customerIds().isEmpty()) {
      all.add(
          "f.customer_id = any(%s::text[])", (Object) query.customerIds().toArray(String[]::new));
    }
    query.from().ifPresent(time -> all.add("f.occurred_at >= %s", time.atOffset(ZoneOffset.UTC)));
    query.before().ifPresent(time -> all.add("f.occurred_at < %s", time.atOffset(ZoneOffset.UTC)));
    addFilter(all, query.filter());
    after.ifPresent(place ->
        all.add(
            "(f.occurred_at, f.source, f.feedback_id) < (%s, %s, %s)",
            place.occurredAt().atOffset(ZoneOffset.UTC), place.source(), place.feedbackId()));
    return new InboxCondition(
        all.conditions.isEmpty() ? "true" : String.join(" and ", all.conditions), all.parameters);
  }

  private static void addFilter(Conditions all, InboxFilter filter) {
    filter.sentiment().ifPresent(label -> all.add(Meaning.label("f") + " = %s", label.name()));
    filter.state().ifPresent(state -> all.add("f.inbox_state = %s", state.name()));
    all.addText("intent", filter.intent());
    all.addText("pain_point", filter.painPoint());
    all.addText("assignee", filter.assignee());
    all.addText("channel", filter.channel());
    if (!filter.aspect().isEmpty()) {
      all.add("f.aspects @> array[%s::text] and f.aspects <> '{}'", filter.aspect());
    }
    if (filter.ratingMax() > 0) {
      all.add("f.rating > 0 and f.rating <= %s", filter.ratingMax());
    }
  }

  private static final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** A condition with a place for each value. */
    void add(String condition, Object... values) {
      Object[] places = new Object[values.length];
      for (int i = 0; i < values.length; i++) {
        parameters.add(values[i]);
        places[i] = "$" + parameters.size();
      }
      conditions.add(condition.formatted(places));
    }

    /** Equality of a column that is usually empty; its name is one of ours. */
    void addText(String column, String value) {
      if (!value.isEmpty()) {
        add("f." + column + " = %s and f." + column + " <> ''", value);
      }
    }
  }
}
