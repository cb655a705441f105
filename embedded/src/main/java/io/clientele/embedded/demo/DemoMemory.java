package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.embedded.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What makes a shop the same shop again: kept beside its data, so that a second demo sends the same
 * messages.
 */
record DemoMemory(long seed, Instant until) {

  private static final long FIRST_SEED = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Remembers the shop of the file, or makes one and keeps it there.
   *
   * @param asked the seed that the user wants
   * @param now when the history of a new shop ends
   * @throws LauncherException when the file holds a shop with another seed
   */
  static DemoMemory recall(Path file, OptionalLong asked, Instant now) {
    try {
      if (!Files.exists(file)) {
        DemoMemory made = new DemoMemory(asked.orElse(FIRST_SEED), now);
        var json = JSON.createObjectNode().put("seed", made.seed()).put("until", now.toString());
        Files.write(file, JSON.writeValueAsBytes(json));
        return made;
      }
      JsonNode kept = JSON.readTree(file.toFile());
      DemoMemory memory =
          new DemoMemory(kept.path("seed").longValue(), Instant.parse(kept.path("until").asText()));
      refuseOther(memory.seed(), asked);
      return memory;
    } catch (IOException e) {
      throw new LauncherException(
          "The demo's memory " + file + " cannot be read or written: " + e.getMessage() + ".",
          "Check the folder's permissions, or delete that file.",
          e);
    }
  }

  private static void refuseOther(long kept, OptionalLong asked) {
    if (asked.isPresent() && asked.getAsLong() != kept) {
      throw new LauncherException(
          "The data folder already holds the shop with seed " + kept + ".",
          "Use that seed, another --data folder, or `reset` first.");
    }
  }
}
