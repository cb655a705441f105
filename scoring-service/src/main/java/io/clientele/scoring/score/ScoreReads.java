package io.clientele.scoring.score;

import io.clientele.scoring.filter.Condition;
import io.clientele.scoring.filter.FilterCompiler;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.Place;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.standing.StandingSearch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads customers as they stood at a time and classifies them. */
@ApplicationScoped
class ScoreReads {

  /** A customer with all classifications. */
  record Scored(Standing standing, List<Finding> findings) {}

  /**
   * A page of a list.
   *
   * @param total how many there are on all pages
   * @param next behind the last of the page, where more follow
   */
  record Page(List<Scored> scored, long total, Optional<Place> next) {}

  private final Moments moments;
  private final StandingRepository standings;
  private final StandingSearch search;
  private final FilterCompiler filters;
  private final Classifier classifier;

  ScoreReads(
      Moments moments,
      StandingRepository standings,
      StandingSearch search,
      FilterCompiler filters,
      Classifier classifier) {
    this.moments = moments;
    this.standings = standings;
    this.search = search;
    this.filters = filters;
    this.classifier = classifier;
  }

  /** Those of the customers who are known at the time, in the order of the ids. */
  Uni<List<Scored>> byId(List<String> customerIds, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            standings
                .find(moment.connection(), moment.snapshot(), customerIds)
                .map(found -> inOrder(customerIds, found, moment)));
  }

  private List<Scored> inOrder(List<String> customerIds, List<Standing> found, Moment moment) {
    Map<String, Scored> byId = new HashMap<>();
    found.forEach(standing -> byId.put(standing.customerId(), scored(standing, moment)));
    return customerIds.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** A page of those who meet the query's filter. */
  Uni<Page> list(ListQuery query) {
    Condition condition = filters.compile(query.filter());
    return moments.read(
        query.asOf(),
        moment ->
            search
                .list(moment, condition, query.order(), query.after(), query.size() + 1)
                .chain(found ->
                    search
                        .count(moment, condition)
                        .map(total -> page(found, total, query, moment))));
  }

  private Page page(List<Standing> found, long total, ListQuery query, Moment moment) {
    boolean more = found.size() > query.size();
    List<Standing> shown = more ? found.subList(0, query.size()) : found;
    return new Page(
        shown.stream().map(standing -> scored(standing, moment)).toList(),
        total,
        more ? Optional.of(Place.behind(shown.getLast(), query.order())) : Optional.empty());
  }

  private Scored scored(Standing standing, Moment moment) {
    return new Scored(
        standing,
        classifier.classify(
            standing, moment.cuts().get(standing.revenue().currency()), moment.asOf()));
  }
}
