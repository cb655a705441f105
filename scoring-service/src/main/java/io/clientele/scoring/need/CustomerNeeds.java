package io.clientele.scoring.need;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the needs of one person at a time, from all facts up to it. */
@ApplicationScoped
class CustomerNeeds {

  private final Moments moments;
  private final Portraits portraits;
  private final NeedFactsReads facts;
  private final NeedFindings findings;

  CustomerNeeds(Moments moments, Portraits portraits, NeedFactsReads facts, NeedFindings findings) {
    this.moments = moments;
    this.portraits = portraits;
    this.facts = facts;
    this.findings = findings;
  }

  /**
   * The needs, the strongest first; none of who refused to be profiled. Rules of what is bought
   * together are knowledge of today also where the time is past.
   *
   * @throws ClienteleException CUSTOMER_NOT_FOUND where nothing is known of the customer then
   */
  Uni<List<CustomerNeed>> of(String customerId, AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            portraits
                .draw(moment, List.of(customerId))
                .chain(drawn -> needs(moment, drawn.getFirst())));
  }

  private Uni<List<CustomerNeed>> needs(Moment moment, Portrait portrait) {
    if (portrait.profilingRefused()) {
      return Uni.createFrom().item(List.of());
    }
    if (portrait.standing() == null) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
    }
    String person = portrait.personId();
    return findings
        .now(moment.connection())
        .chain(finding ->
            facts
                .of(moment.connection(), List.of(person), moment.asOf())
                .map(found ->
                    finding.needs(found.getOrDefault(person, NeedFacts.NONE), moment.asOf())));
  }
}
