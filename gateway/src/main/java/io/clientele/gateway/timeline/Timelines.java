package io.clientele.gateway.timeline;

import io.clientele.gateway.feedback.FeedbackGrpc;
import io.clientele.gateway.feedback.FeedbackView;
import io.clientele.gateway.person.PersonGrpc;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Puts timelines together: profile-service has to answer, what was said may be missing. Somebody of
 * whom it holds no fact has a timeline all the same where feedback came from that person.
 */
@ApplicationScoped
class Timelines {

  private static final String FEEDBACK = "feedback";

  private final TimelineGrpc profile;
  private final PersonGrpc persons;
  private final FeedbackGrpc feedback;

  Timelines(TimelineGrpc profile, PersonGrpc persons, FeedbackGrpc feedback) {
    this.profile = profile;
    this.persons = persons;
    this.feedback = feedback;
  }

  TimelineView of(String customerId, TimelineQuery query) {
    List<String> ids = persons.ids(customerId);
    List<String> unavailable = new ArrayList<>();
    Iterator<Entry> said = said(ids, query, unavailable);
    Iterator<Entry> happened = happened(customerId, query, !said.hasNext());
    List<Entry> page =
        new TimelineMerge(List.of(happened, said)).next(query.after(), query.pageSize() + 1);
    List<Entry> shown = page.subList(0, Math.min(page.size(), query.pageSize()));
    String next =
        page.size() > shown.size()
            ? new Place(shown.getLast().at(), shown.getLast().key()).token()
            : "";
    return new TimelineView(shown.stream().map(Entry::view).toList(), next, unavailable);
  }

  private Iterator<Entry> happened(String customerId, TimelineQuery query, boolean needed) {
    Set<String> kinds =
        query.kinds().stream().filter(kind -> !kind.equals(FEEDBACK)).collect(Collectors.toSet());
    if (kinds.isEmpty() && !query.kinds().isEmpty()) {
      return Collections.emptyIterator();
    }
    Iterator<Entry> entries = profile.entries(customerId, query, kinds);
    try {
      var _ = entries.hasNext();
      return entries;
    } catch (StatusRuntimeException e) {
      if (needed || e.getStatus().getCode() != Status.Code.NOT_FOUND) {
        throw e;
      }
      return Collections.emptyIterator();
    }
  }

  private Iterator<Entry> said(List<String> ids, TimelineQuery query, List<String> unavailable) {
    if (!query.wants(FEEDBACK)) {
      return Collections.emptyIterator();
    }
    Iterator<FeedbackView> said = feedback.between(ids, query.from(), query.bound());
    try {
      var _ = said.hasNext();
    } catch (StatusRuntimeException e) {
      unavailable.add("feedback-service");
      return Collections.emptyIterator();
    }
    Iterable<FeedbackView> all = () -> said;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> query.source().isEmpty() || query.source().equals(one.source()))
        .map(Timelines::entry)
        .iterator();
  }

  private static Entry entry(FeedbackView one) {
    String at = String.valueOf(one.occurredAt());
    return Entry.of(
        Instant.parse(at),
        new TimelineEntryView(FEEDBACK, at, one.source(), one.customerId(), one.feedbackId(), one));
  }
}
