package io.clientele.feedback.wish;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What customers can ask for. */
@ConfigMapping(prefix = "clientele.wishes")
interface WishSettings {

  /** A file with the business's own words and topics; without it the shipped one holds. */
  Optional<Path> taxonomy();
}
