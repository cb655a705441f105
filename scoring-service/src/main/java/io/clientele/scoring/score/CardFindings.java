package io.clientele.scoring.score;

import io.clientele.scoring.person.Profile;
import io.clientele.scoring.score.ScoreReads.Answer;
import io.clientele.scoring.score.ScoreReads.Scored;
import io.clientele.scoring.scorecard.CardScoring;
import io.clientele.scoring.scorecard.Subject;
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
   * The answers with a finding more for each scorecard in force; the same answers where there is
   * none.
   *
   * @param profiles of everybody among the answers
   */
  <T extends Answer> Uni<List<T>> add(
      Moment moment, List<T> answers, Collection<Profile> profiles, Class<T> type) {
    return scoring
        .score(moment, () -> subjects(moment, answers, profiles))
        .map(scores ->
            scores.isEmpty()
                ? answers
                : answers.stream().map(answer -> type.cast(with(answer, scores))).toList());
  }

  private static List<Subject> subjects(
      Moment moment, List<? extends Answer> answers, Collection<Profile> profiles) {
    Map<String, Profile> byPerson = HashMap.newHashMap(profiles.size());
    profiles.forEach(profile -> byPerson.put(profile.personId(), profile));
    Map<String, Subject> subjects = HashMap.newHashMap(answers.size());
    for (Answer answer : answers) {
      if (answer instanceof Scored scored) {
        String person = scored.standing().customerId();
        Profile profile = Objects.requireNonNull(byPerson.get(person));
        subjects.computeIfAbsent(
            person, id -> ScorePortraits.subject(scored, profile, moment));
      }
    }
    return List.copyOf(subjects.values());
  }

  private static Answer with(Answer answer, Map<String, List<CardScoring.Scored>> scores) {
    if (!(answer instanceof Scored person)) {
      return answer;
    }
    List<Finding> all = new ArrayList<>(person.findings());
    Objects.requireNonNull(scores.get(person.standing().customerId()))
        .forEach(scored -> all.add(CardFinder.find(scored)));
    return new Scored(person.standing(), person.expected(), all);
  }
}
