package io.clientele.profile.attribute;

import io.clientele.profile.cleaning.Cleaning;
import io.clientele.profile.region.Countries;
import io.clientele.profile.region.Divisions;
import io.clientele.profile.schema.Schema;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds the tables that cleaning needs. */
@ApplicationScoped
class AttributeCleaning {

  private final Divisions divisions = Divisions.load();
  private final Cleaning cleaning;

  AttributeCleaning(AttributeConfig config) {
    this.cleaning = new Cleaning(Countries.load(), divisions, config.phoneCountries());
  }

  /** Findings by a schema. */
  Findings by(Schema schema) {
    return new Findings(cleaning, divisions, schema);
  }
}
