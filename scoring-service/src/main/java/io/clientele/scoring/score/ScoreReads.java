package io.clientele.scoring.score;

import io.clientele.scoring.filter.Condition;
import io.clientele.scoring.filter.FilterCompiler;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.score.Answer.Scored;
import io.clientele.scoring.score.Answer.Withheld;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads persons as they stood at a time and classifies them. */
@ApplicationScoped
class ScoreReads {

  /**
   * A page of a list.
   *
   * @param total how many there are on all pages
   * @param next behind the last of the page, where more follow
   */
  record Page(List<Scored> scored, long total, Optional<Place> next) {}

  private final Moments moments;
  private final PersonRepository persons;
  private final StandingRepository standings;
  private final StandingSearch search;
  private final FilterCompiler filters;
  private final PersonScoring scoring;
  private final ClusterFindings clusters;
  private final CardFindings cards;

  ScoreReads(
      Moments moments,
      PersonRepository persons,
      StandingRepository standings,
      StandingSearch search,
      FilterCompiler filters,
      PersonScoring scoring,
      ClusterFindings clusters,
      CardFindings cards) {
    this.moments = moments;
    this.persons = persons;
    this.standings = standings;
    this.search = search;
    this.filters = filters;
    this.scoring = scoring;
    this.clusters = clusters;
    this.cards = cards;
  }

  /** The persons behind the ids, of those who are known at the time, in the order of the ids. */
  Uni<List<Answer>> byId(List<String> customerIds, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            persons
                .profiles(moment.connection(), customerIds)
                .chain(profiles ->
                    standings
                        .find(moment.connection(), moment.snapshot(), personIds(profiles))
                        .chain(found -> scored(moment, found, profiles))
                        .map(scored -> inOrder(customerIds, profiles, scored))));
  }

  private static Set<String> personIds(Map<String, Profile> profiles) {
    return profiles.values().stream().map(Profile::personId).collect(Collectors.toSet());
  }

  private Uni<List<Scored>> scored(
      Moment moment, List<Standing> found, Map<String, Profile> profiles) {
    return scoring
        .score(moment, found, profiles.values())
        .chain(scored -> clusters.add(moment, scored, profiles.values()))
        .chain(scored -> cards.add(moment, scored, profiles.values()));
  }

  private static List<Answer> inOrder(
      List<String> customerIds, Map<String, Profile> profiles, List<Scored> scored) {
    Map<String, Scored> byPerson = HashMap.newHashMap(scored.size());
    scored.forEach(one -> byPerson.put(one.standing().customerId(), one));
    return customerIds.stream()
        .map(id -> Objects.requireNonNull(profiles.get(id)))
        .flatMap(profile -> answer(profile, byPerson.get(profile.personId())))
        .toList();
  }

  private static Stream<Answer> answer(Profile profile, @Nullable Scored scored) {
    return profile.profilingRefused()
        ? Stream.of(new Withheld(profile.personId()))
        : Stream.ofNullable(scored);
  }

  /** A page of those who meet the query's filter. */
  Uni<Page> list(ListQuery query) {
    Condition condition = filters.compile(query.filter());
    return moments.read(
        query.asOf(),
        moment ->
            search
                .list(moment, condition, query.order(), query.after(), query.size() + 1)
                .chain(found -> page(found, condition, query, moment)));
  }

  private Uni<Page> page(
      List<Standing> found, Condition condition, ListQuery query, Moment moment) {
    boolean more = found.size() > query.size();
    List<Standing> shown = more ? found.subList(0, query.size()) : found;
    Optional<Place> next =
        more ? Optional.of(Place.behind(shown.getLast(), query.order())) : Optional.empty();
    return persons
        .profiles(moment.connection(), shown.stream().map(Standing::customerId).toList())
        .chain(profiles -> scored(moment, shown, profiles))
        .chain(
            scored -> search.count(moment, condition).map(total -> new Page(scored, total, next)));
  }
}
