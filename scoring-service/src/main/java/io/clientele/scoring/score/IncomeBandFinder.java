package io.clientele.scoring.score;

import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.demographic.Income;
import java.util.List;

/** Finds the income band; none in a currency without bands. */
record IncomeBandFinder(DemographicTaxonomy taxonomy) {

  private static final String DIMENSION = "income_band";
  private static final String METHOD = "income-bands";

  Finding find(Demographics known) {
    Income income = known.income();
    if (income == null) {
      return unknown(Evidence.scene("income", "not known"));
    }
    String currency = income.currency();
    return taxonomy
        .incomes()
        .of(income)
        .map(band -> {
          String range = taxonomy.incomes().range(band, currency);
          return Finding.of(
              DIMENSION,
              band.name(),
              1,
              List.of(Evidence.of("income", range, 1)),
              METHOD,
              taxonomy.version());
        })
        .orElseGet(() -> unknown(Evidence.scene("income", "no bands in " + currency)));
  }

  private Finding unknown(Evidence reason) {
    return Finding.unknown(DIMENSION, List.of(reason), METHOD, taxonomy.version());
  }
}
