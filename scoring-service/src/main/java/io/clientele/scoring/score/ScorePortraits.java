package io.clientele.scoring.score;

import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.portrait.PersonValues;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.score.Answer.Scored;
import io.clientele.scoring.standing.Moment;
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
  private final PersonScoring scoring;
  private final ClusterFindings clusters;

  ScorePortraits(
      PersonRepository persons,
      StandingRepository standings,
      PersonScoring scoring,
      ClusterFindings clusters) {
    this.persons = persons;
    this.standings = standings;
    this.scoring = scoring;
    this.clusters = clusters;
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
                .chain(found -> scoring.score(moment, found, profiles.values()))
                .chain(scored -> clusters.add(moment, scored, profiles.values()))
                .map(scored -> inOrder(moment, customerIds, profiles, scored)));
  }

  private static List<Portrait> inOrder(
      Moment moment,
      Collection<String> customerIds,
      Map<String, Profile> profiles,
      List<Scored> scored) {
    Map<String, Scored> byPerson = HashMap.newHashMap(scored.size());
    scored.forEach(one -> byPerson.put(one.standing().customerId(), one));
    return customerIds.stream()
        .map(id -> Objects.requireNonNull(profiles.get(id)))
        .map(profile -> portrait(moment, profile, byPerson.get(profile.personId())))
        .toList();
  }

  private static Portrait portrait(Moment moment, Profile profile, @Nullable Scored scored) {
    return scored == null || profile.profilingRefused()
        ? new Portrait(profile.personId(), profile.profilingRefused(), null, Map.of(), null)
        : new Portrait(
            profile.personId(),
            false,
            scored.standing(),
            labels(scored.findings()),
            subject(scored, profile, moment));
  }

  /** A person as scorecards see him, by the classifications that were made already. */
  static Subject subject(Scored scored, Profile profile, Moment moment) {
    return PersonValues.subject(
        scored.standing(),
        profile.demographics(),
        profile.attributes(),
        labels(scored.findings()),
        figures(scored),
        profile.contact(),
        moment.asOf());
  }

  private static Map<String, Double> figures(Scored scored) {
    Map<String, Double> figures = new HashMap<>();
    scored
        .findings()
        .forEach(finding -> {
          if (finding.detail() instanceof Detail.Feeling(double mean, double lately)) {
            figures.put("satisfaction", mean);
            figures.put("satisfaction_trend", lately);
          }
        });
    expected(figures, scored.expected());
    return figures;
  }

  private static void expected(Map<String, Double> figures, @Nullable Expected expected) {
    if (expected == null) {
      return;
    }
    figures.put("p_alive", expected.expectation().pAlive());
    figures.put("expected_purchases", expected.expectation().purchases());
    if (expected.spends()) {
      figures.put("clv", expected.expectation().clv());
    }
  }

  private static Map<String, String> labels(List<Finding> findings) {
    Map<String, String> labels = new HashMap<>();
    findings.forEach(finding -> labels.put(finding.dimension(), finding.label()));
    return labels;
  }
}
