package io.clientele.scoring.playbook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Chooses a channel. */
final class Reachable {

  private Reachable() {}

  /**
   * The first channel that is known to lead to the person, else the first of which nobody knows
   * that it does not; none where all are known not to.
   */
  static Optional<Channel> first(List<Channel> channels, Reach reach) {
    return channels.stream()
        .filter(channel -> Objects.equals(reach.by(channel), Boolean.TRUE))
        .findFirst()
        .or(() -> channels.stream().filter(channel -> reach.by(channel) == null).findFirst());
  }
}
