package io.clientele.scoring.score;

import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.CurrencyTotal;
import io.clientele.scoring.standing.LabelCount;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.StandingSearch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the whole base in figures. */
@ApplicationScoped
class SummaryReads {

  /** The figures of a moment. */
  record Figures(Moment moment, List<LabelCount> labels, List<CurrencyTotal> currencies) {}

  private final Moments moments;
  private final StandingSearch search;

  SummaryReads(Moments moments, StandingSearch search) {
    this.moments = moments;
    this.search = search;
  }

  /** The figures at the time. */
  Uni<Figures> figures(AsOf asOf) {
    return moments.read(
        asOf,
        moment ->
            search
                .labels(moment)
                .chain(labels ->
                    search
                        .currencies(moment)
                        .map(currencies -> new Figures(moment, labels, currencies))));
  }
}
