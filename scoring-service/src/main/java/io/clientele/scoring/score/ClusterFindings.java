package io.clientele.scoring.score;

import io.clientele.scoring.cluster.ClusterAssigning;
import io.clientele.scoring.cluster.ClusterVerdict;
import io.clientele.scoring.person.Profile;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.score.Answer.Scored;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds the cluster, by the clustering in force, to what was found otherwise. */
@ApplicationScoped
class ClusterFindings {

  private final ClusterAssigning assigning;

  ClusterFindings(ClusterAssigning assigning) {
    this.assigning = assigning;
  }

  /**
   * The persons with a finding more; the same where no clustering is in force.
   *
   * @param profiles of all of them, and maybe of others
   */
  Uni<List<Scored>> add(Moment moment, List<Scored> persons, Collection<Profile> profiles) {
    return assigning
        .assign(moment.connection(), () -> subjects(moment, persons, profiles))
        .map(verdicts ->
            verdicts.isEmpty()
                ? persons
                : persons.stream().map(one -> with(one, verdicts)).toList());
  }

  private static List<Subject> subjects(
      Moment moment, List<Scored> persons, Collection<Profile> profiles) {
    Map<String, Profile> byPerson = HashMap.newHashMap(profiles.size());
    profiles.forEach(profile -> byPerson.put(profile.personId(), profile));
    return persons.stream()
        .map(one ->
            ScorePortraits.subject(
                one, Objects.requireNonNull(byPerson.get(one.standing().customerId())), moment))
        .toList();
  }

  private static Scored with(Scored person, Map<String, ClusterVerdict> verdicts) {
    List<Finding> all = new ArrayList<>(person.findings());
    all.add(
        ClusterFinder.find(Objects.requireNonNull(verdicts.get(person.standing().customerId()))));
    return new Scored(person.standing(), person.expected(), all);
  }
}
