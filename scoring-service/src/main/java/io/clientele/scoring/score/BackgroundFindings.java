package io.clientele.scoring.score;

import io.clientele.scoring.interest.CategoryShares;
import io.clientele.scoring.interest.EverybodysCategories;
import io.clientele.scoring.interest.InterestPolicy;
import io.clientele.scoring.need.TopNeed;
import io.clientele.scoring.need.TopNeeds;
import io.clientele.scoring.score.Answer.Scored;
import io.clientele.scoring.social.SocialPlace;
import io.clientele.scoring.social.SocialPlaces;
import io.clientele.scoring.social.SocialPolicy;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Adds what rests on figures of everybody that are made in the background: interests, social role,
 * needs. Those figures are knowledge of today also where the time is past.
 */
@ApplicationScoped
class BackgroundFindings {

  private final EverybodysCategories categories;
  private final SocialPlaces places;
  private final TopNeeds needs;
  private final InterestsFinder interestsFinder;
  private final SocialRoleFinder roleFinder;
  private final NeedsFinder needsFinder = new NeedsFinder();

  BackgroundFindings(
      EverybodysCategories categories,
      SocialPlaces places,
      TopNeeds needs,
      InterestPolicy interestPolicy,
      SocialPolicy socialPolicy) {
    this.categories = categories;
    this.places = places;
    this.needs = needs;
    interestsFinder = new InterestsFinder(interestPolicy);
    roleFinder = new SocialRoleFinder(socialPolicy);
  }

  /** The persons with these findings more. */
  Uni<List<Scored>> add(Moment moment, List<Scored> persons) {
    if (persons.isEmpty()) {
      return Uni.createFrom().item(persons);
    }
    List<String> ids = persons.stream().map(one -> one.standing().customerId()).toList();
    return categories
        .of(moment.connection())
        .chain(everybody ->
            places
                .of(moment.connection(), ids)
                .chain(found ->
                    needs
                        .of(moment.connection(), ids)
                        .map(strongest ->
                            persons.stream()
                                .map(one -> with(moment, one, everybody, found, strongest))
                                .toList())));
  }

  private Scored with(
      Moment moment,
      Scored person,
      CategoryShares everybody,
      Map<String, SocialPlace> found,
      Map<String, TopNeed> strongest) {
    String id = person.standing().customerId();
    List<Finding> findings = new ArrayList<>(person.findings());
    findings.add(interestsFinder.find(person.standing(), everybody));
    findings.add(roleFinder.find(person.standing(), found.get(id), moment.asOf()));
    findings.add(needsFinder.find(strongest.get(id)));
    return new Scored(person.standing(), person.expected(), findings);
  }
}
