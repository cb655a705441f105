package io.clientele.scoring.score;

import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.scorecard.PersonValues;
import io.clientele.scoring.scorecard.Portrait;
import io.clientele.scoring.scorecard.Portraits;
import io.clientele.scoring.scorecard.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws persons for scorecards from what they are classified by, and from the classifications. */
@ApplicationScoped
class ScorePortraits implements Portraits {

  private final PersonRepository persons;
  private final StandingRepository standings;
  private final Classifier classifier;

  ScorePortraits(PersonRepository persons, StandingRepository standings, Classifier classifier) {
    this.persons = persons;
    this.standings = standings;
    this.classifier = classifier;
  }

  @Override
  public Uni<List<Portrait>> draw(Moment moment, Collection<String> customerIds) {
    return persons
        .profiles(moment.connection(), customerIds)
        .chain(profiles ->
            standings
                .find(
                    moment.connection(),
                    moment.snapshot(),
                    profiles.values().stream().map(Profile::personId).collect(Collectors.toSet()))
                .map(found -> inOrder(moment, customerIds, profiles, found)));
  }

  private List<Portrait> inOrder(
      Moment moment,
      Collection<String> customerIds,
      Map<String, Profile> profiles,
      List<Standing> found) {
    Map<String, Standing> byPerson = new HashMap<>();
    found.forEach(standing -> byPerson.put(standing.customerId(), standing));
    return customerIds.stream()
        .map(id -> Objects.requireNonNull(profiles.get(id)))
        .map(profile -> portrait(moment, profile, byPerson.get(profile.personId())))
        .toList();
  }

  private Portrait portrait(Moment moment, Profile profile, @Nullable Standing standing) {
    if (standing == null || profile.profilingRefused()) {
      return new Portrait(profile.personId(), profile.profilingRefused(), null, Map.of(), null);
    }
    List<Finding> findings =
        classifier.classify(
            standing,
            profile.demographics(),
            moment.cuts().get(standing.revenue().currency()),
            moment.asOf());
    Subject subject = subject(standing, profile, findings, moment);
    return new Portrait(profile.personId(), false, standing, labels(findings), subject);
  }

  /** A person as scorecards see him, by the classifications that were made already. */
  static Subject subject(
      Standing standing, Profile profile, List<Finding> findings, Moment moment) {
    return PersonValues.subject(
        standing, profile.demographics(), profile.attributes(), labels(findings), moment.asOf());
  }

  private static Map<String, String> labels(List<Finding> findings) {
    Map<String, String> labels = new HashMap<>();
    findings.forEach(finding -> labels.put(finding.dimension(), finding.label()));
    return labels;
  }
}
