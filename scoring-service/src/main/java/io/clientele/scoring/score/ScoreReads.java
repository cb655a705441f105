package io.clientele.scoring.score;

import io.clientele.scoring.filter.Condition;
import io.clientele.scoring.filter.FilterCompiler;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
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

  /** What there is to say of a person. */
  sealed interface Answer {}

  /**
   * A person with all classifications.
   *
   * @param expected null: nothing
   */
  record Scored(Standing standing, @Nullable Expected expected, List<Finding> findings)
      implements Answer {}

  /** A person who refused to be profiled. */
  record Withheld(String personId) implements Answer {}

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
  private final CardFindings cards;

  ScoreReads(
      Moments moments,
      PersonRepository persons,
      StandingRepository standings,
      StandingSearch search,
      FilterCompiler filters,
      PersonScoring scoring,
      CardFindings cards) {
    this.moments = moments;
    this.persons = persons;
    this.standings = standings;
    this.search = search;
    this.filters = filters;
    this.scoring = scoring;
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
                        .map(found -> inOrder(customerIds, profiles, found, moment))
                        .chain(
                            found -> cards.add(moment, found, profiles.values(), Answer.class))));
  }

  private static Set<String> personIds(Map<String, Profile> profiles) {
    return profiles.values().stream().map(Profile::personId).collect(Collectors.toSet());
  }

  private List<Answer> inOrder(
      List<String> customerIds,
      Map<String, Profile> profiles,
      List<Standing> found,
      Moment moment) {
    Map<String, Standing> byPerson = new HashMap<>();
    found.forEach(standing -> byPerson.put(standing.customerId(), standing));
    return customerIds.stream()
        .map(id -> Objects.requireNonNull(profiles.get(id)))
        .flatMap(profile -> answer(profile, byPerson.get(profile.personId()), moment))
        .toList();
  }

  private Stream<Answer> answer(Profile profile, @Nullable Standing standing, Moment moment) {
    if (profile.profilingRefused()) {
      return Stream.of(new Withheld(profile.personId()));
    }
    return standing == null ? Stream.empty() : Stream.of(scoring.score(standing, profile, moment));
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
        .chain(profiles ->
            search
                .count(moment, condition)
                .chain(total ->
                    cards
                        .add(
                            moment,
                            scored(shown, profiles, moment),
                            profiles.values(),
                            Scored.class)
                        .map(scored -> new Page(scored, total, next))));
  }

  private List<Scored> scored(List<Standing> shown, Map<String, Profile> profiles, Moment moment) {
    return shown.stream()
        .map(standing -> {
          Profile profile = Objects.requireNonNull(profiles.get(standing.customerId()));
          return scoring.score(standing, profile, moment);
        })
        .toList();
  }
}
