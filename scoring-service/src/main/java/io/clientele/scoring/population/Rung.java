package io.clientele.scoring.population;

/**
 * A value and its place in a population.
 *
 * @param value the value
 * @param below how many hold less
 * @param upTo how many hold this or less
 */
public record Rung<T>(T value, long below, long upTo) {

  public Rung {
    if (below < 0 || upTo <= below) {
      throw new IllegalArgumentException("a rung needs 0 <= below < upTo");
    }
  }
}
