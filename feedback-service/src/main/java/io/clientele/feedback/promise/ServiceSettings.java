package io.clientele.feedback.promise;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What a business lays down about the service to those who complain. */
@ConfigMapping(prefix = "clientele.service")
interface ServiceSettings {

  /** A file with the business's own calendars and promises; without it the shipped ones hold. */
  Optional<Path> table();
}
