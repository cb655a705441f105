package io.clientele.gateway.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller is let in as. {@link #ADMIN} includes all others, {@link #AGENT} and {@link
 * #ANALYST} include {@link #READER}; {@link #INGEST} stands by itself and reads nothing, so that a
 * key that has it alone can be shown to every browser.
 */
public enum Role {
  /** Sends facts, one message or one batch after the other. */
  INGEST,
  /** Reads, but who somebody is. */
  READER,
  /** Works with single customers: sees who they are, and changes what is kept of them. */
  AGENT,
  /** Works with all of them: defines how customers are classified, and loads files. */
  ANALYST,
  /** May all there is. */
  ADMIN;

  /** This role and those that it includes. */
  public Set<Role> included() {
    return switch (this) {
      case INGEST -> EnumSet.of(INGEST);
      case READER -> EnumSet.of(READER);
      case AGENT -> EnumSet.of(AGENT, READER);
      case ANALYST -> EnumSet.of(ANALYST, READER);
      case ADMIN -> EnumSet.allOf(Role.class);
    };
  }

  /** The name by which people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a name.
   *
   * @throws IllegalArgumentException where there is none; the message names those that there are
   */
  static Role of(String word) {
    return Arrays.stream(values())
        .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no such role; use " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
  }
}
