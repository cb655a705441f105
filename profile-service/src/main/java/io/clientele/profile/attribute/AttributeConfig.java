package io.clientele.profile.attribute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How attributes are cleaned and kept up to date. */
@ConfigMapping(prefix = "clientele.attribute")
public interface AttributeConfig {

  /**
   * Countries, ISO 3166-1 alpha-2, of phone numbers that come without one and without a person's
   * country: the first in which the number is valid is taken.
   */
  @WithDefault("CN,US")
  List<String> phoneCountries();

  /** How often it is looked whether a change of the schema or of trust calls for a walk. */
  @WithDefault("1s")
  Duration walkInterval();

  /** How many customers one transaction of such a walk looks at. */
  @WithDefault("500")
  int walkCustomers();
}
