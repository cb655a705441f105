package io.clientele.scoring.score;

import io.clientele.scoring.demographic.DemographicTaxonomy;
import io.clientele.scoring.demographic.Demographics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds everything that follows from demographics: as they are known now, at the age of the time
 * asked about. Birth dates and incomes are not repeated in the evidence, only ages and bands.
 */
final class DemographicFinder {

  private final AgeBandFinder age;
  private final IncomeBandFinder income;
  private final HouseholdFinder household;
  private final FamilyStageFinder family;
  private final GeographyFinder geography;
  private final List<ToldFinder> person;
  private final List<ToldFinder> place;

  DemographicFinder(DemographicTaxonomy taxonomy) {
    String version = taxonomy.version();
    age = new AgeBandFinder(taxonomy);
    income = new IncomeBandFinder(taxonomy);
    household = new HouseholdFinder(taxonomy);
    family = new FamilyStageFinder(taxonomy);
    geography = new GeographyFinder(version);
    person =
        List.of(
            new ToldFinder("education", "education", version, Demographics::education),
            new ToldFinder("occupation", "occupation", version, Demographics::occupation),
            new ToldFinder("industry", "industry", version, Demographics::industry),
            new ToldFinder("position", "position", version, Demographics::position));
    place =
        List.of(
            new ToldFinder("region_class", "settlement", version, Demographics::settlement),
            new ToldFinder("city_size", "city_size", version, Demographics::citySize));
  }

  /** The findings, one by dimension. */
  List<Finding> find(Demographics known, Instant asOf) {
    LocalDate on = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    List<Finding> findings = new ArrayList<>();
    findings.add(age.find(known, on));
    findings.add(income.find(known));
    person.forEach(finder -> findings.add(finder.find(known)));
    findings.add(household.find(known, on));
    findings.add(family.find(known, on));
    findings.add(geography.find(known));
    place.forEach(finder -> findings.add(finder.find(known)));
    return findings;
  }
}
