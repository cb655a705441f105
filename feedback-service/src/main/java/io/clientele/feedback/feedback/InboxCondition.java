package io.clientele.feedback.feedback;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a list as SQL with named parameters.
 *
 * <p>What an index leaves out is said as a constant beside the parameter ({@code intent <> ''}), so
 * that the planner knows that it may use the index whatever the parameter is.
 *
 * @param sql joined by {@code and}; true where there is none
 * @param parameters by their names in it
 */
record InboxCondition(String sql, Map<String, Object> parameters) {

  /** The conditions of a query, from a place on. */
  static InboxCondition of(FeedbackQuery query, Optional<PagePlace> after) {
    Conditions all = new Conditions();
    if (!query.customerIds().isEmpty()) {
      all.add("f.customer_id in (:customerIds)", "customerIds", query.customerIds());
    }
    query
        .from()
        .ifPresent(time ->
            all.add("f.occurred_at >= :earliest", "earliest", time.atOffset(ZoneOffset.UTC)));
    query
        .before()
        .ifPresent(time -> all.add("f.occurred_at < :end", "end", time.atOffset(ZoneOffset.UTC)));
    addFilter(all, query.filter());
    after.ifPresent(place -> {
      all.add(
          "(f.occurred_at, f.source, f.feedback_id) < (:occurredAt, :source, :feedbackId)",
          "occurredAt",
          place.occurredAt().atOffset(ZoneOffset.UTC));
      all.parameters.put("source", place.source());
      all.parameters.put("feedbackId", place.feedbackId());
    });
    return new InboxCondition(
        all.conditions.isEmpty() ? "true" : String.join(" and ", all.conditions), all.parameters);
  }

  private static void addFilter(Conditions all, InboxFilter filter) {
    filter
        .sentiment()
        .ifPresent(label -> all.add("f.sentiment = :sentiment", "sentiment", label.name()));
    filter.state().ifPresent(state -> all.add("f.inbox_state = :state", "state", state.name()));
    all.addText("intent", filter.intent());
    all.addText("pain_point", filter.painPoint());
    all.addText("assignee", filter.assignee());
    all.addText("channel", filter.channel());
    if (!filter.aspect().isEmpty()) {
      all.add(
          "f.aspects @> array[cast(:aspect as text)] and f.aspects <> '{}'",
          "aspect",
          filter.aspect());
    }
    if (filter.ratingMax() > 0) {
      all.add("f.rating > 0 and f.rating <= :ratingMax", "ratingMax", filter.ratingMax());
    }
  }

  private static final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    void add(String condition, String parameter, Object value) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }

    /** Equality of a column that is usually empty; its name is one of ours. */
    void addText(String column, String value) {
      if (!value.isEmpty()) {
        add("f.%1$s = :%1$s and f.%1$s <> ''".formatted(column), column, value);
      }
    }
  }
}
