package io.clientele.scoring.score;

import io.clientele.scoring.person.Profile;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.score.Answer.Scored;
import io.clientele.scoring.scorecard.CardScoring;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds the scores of the scorecards in force to what was found otherwise. */
@ApplicationScoped
class CardFindings {

  private final CardScoring scoring;

  CardFindings(CardScoring scoring) {
    this.scoring = scoring;
  }

  /**
   * The persons with a finding more for each scorecard in force; the same where there is none.
   *
   * @param profiles of all of them, and maybe of others
   */
  Uni<List<Scored>> add(Moment moment, List<Scored> persons, Collection<Profile> profiles) {
    return scoring
        .score(moment, () -> subjects(moment, persons, profiles))
        .map(scores ->
            scores.isEmpty() ? persons : persons.stream().map(one -> with(one, scores)).toList());
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

  private static Scored with(Scored person, Map<String, List<CardScoring.Scored>> scores) {
    List<Finding> all = new ArrayList<>(person.findings());
    Objects.requireNonNull(scores.get(person.standing().customerId()))
        .forEach(scored -> all.add(CardFinder.find(scored)));
    return new Scored(person.standing(), person.expected(), all);
  }
}
