package io.clientele.scoring.person;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the business put on a person, and whether and how it may write.
 *
 * @param tags by name, each with its end; {@link Instant#MAX}: none
 */
public record Contact(SortedMap<String, Instant> tags, Reach reach) {

  /** Nothing is known. */
  public static final Contact NONE = new Contact(new TreeMap<>(), Reach.NONE);

  public Contact {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** Names of the tags that hold at a time, ascending. */
  public List<String> tagsAt(Instant time) {
    return tags.entrySet().stream()
        .filter(tag -> tag.getValue().isAfter(time))
        .map(tag -> tag.getKey())
        .toList();
  }

  /** When the next of the tags that hold at a time ends; null: none of them does. */
  public @Nullable Instant nextEnd(Instant time) {
    return tags.values().stream()
        .filter(end -> end.isAfter(time) && !end.equals(Instant.MAX))
        .min(Instant::compareTo)
        .orElse(null);
  }
}
