package io.clientele.scoring.scorecard;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.scorecard.ScorecardsInForce.InForce;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.tier.PolicyTiers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Explains a person's score by a scorecard in force, or a label of a shipped classification. */
@ApplicationScoped
class ScoreExplaining {

  /** An explanation and whom it is about. */
  record Explained(String personId, Explanation explanation) {}

  private static final String VALUE_TIER = "value_tier";

  private final Moments moments;
  private final PersonRepository persons;
  private final PolicyTiers tiers;
  private final Portraits portraits;
  private final ScorecardsInForce scorecards;
  private final CardScoring scoring;
  private final RfmTaxonomy taxonomy;

  ScoreExplaining(
      Moments moments,
      PersonRepository persons,
      PolicyTiers tiers,
      Portraits portraits,
      ScorecardsInForce scorecards,
      CardScoring scoring,
      RfmTaxonomy taxonomy) {
    this.moments = moments;
    this.persons = persons;
    this.tiers = tiers;
    this.portraits = portraits;
    this.scorecards = scorecards;
    this.scoring = scoring;
    this.taxonomy = taxonomy;
  }

  /**
   * Why somebody has a score or label.
   *
   * @param subject the name of a scorecard in force or of a shipped classification
   * @throws ClienteleException SCORECARD_NOT_FOUND; CUSTOMER_NOT_FOUND where nothing is known of
   *     the customer then; WRONG_STATE for a person who refused to be profiled
   */
  Uni<Explained> explain(String customerId, String subject, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            portraits
                .draw(moment, List.of(customerId))
                .map(List::getFirst)
                .invoke(ScoreExplaining::check)
                .chain(portrait ->
                    explain(moment, portrait, subject)
                        .map(explanation -> new Explained(portrait.personId(), explanation))));
  }

  private static void check(Portrait portrait) {
    if (portrait.profilingRefused()) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "customer_id", "the person refused to be profiled");
    }
    if (portrait.standing() == null) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
    }
  }

  private Uni<Explanation> explain(Moment moment, Portrait portrait, String subject) {
    return ShippedExplainer.explains(subject)
        ? byPolicy(moment, portrait, subject)
            .map(found -> found.orElseGet(() -> shipped(moment, portrait, subject)))
        : scorecards
            .load(moment.connection())
            .map(found -> named(found, subject))
            .chain(card -> byCard(moment, portrait, card));
  }

  // While a policy gives the tiers they rest on its metric, not on the shares of the net revenue.
  private Uni<Optional<Explanation>> byPolicy(Moment moment, Portrait portrait, String dimension) {
    if (!dimension.equals(VALUE_TIER)) {
      return Uni.createFrom().item(Optional.empty());
    }
    String currency = Objects.requireNonNull(portrait.standing()).revenue().currency();
    return persons
        .persons(moment.connection(), List.of(portrait.personId()))
        .chain(
            found -> tiers.prospect(moment.connection(), found.getFirst(), currency, moment.asOf()))
        .map(prospect -> prospect.map(PolicyTierExplainer::explain));
  }

  private Explanation shipped(Moment moment, Portrait portrait, String dimension) {
    Standing standing = Objects.requireNonNull(portrait.standing());
    return ShippedExplainer.explain(
        dimension,
        new Ranked(
            standing,
            moment.cuts().get(standing.revenue().currency()),
            taxonomy,
            portrait.labels().getOrDefault(dimension, Dimensions.UNKNOWN),
            moment.asOf()));
  }

  private static InForce named(List<InForce> found, String name) {
    return found.stream()
        .filter(one -> one.scorecard().definition().name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new ClienteleException(
                ErrorCode.SCORECARD_NOT_FOUND,
                "scorecard",
                "no scorecard of that name is in force; shipped classifications that can be"
                    + " explained are value_tier, lifecycle and rfm"));
  }

  private Uni<Explanation> byCard(Moment moment, Portrait portrait, InForce card) {
    Subject subject = Objects.requireNonNull(portrait.subject());
    return scoring
        .enrich(moment, List.of(subject), card.scorecard().aggregates())
        .map(enriched ->
            CardExplainer.explain(card.scorecard(), card.version(), enriched.getFirst()));
  }
}
