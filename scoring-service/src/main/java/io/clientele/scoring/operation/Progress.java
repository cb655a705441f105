package io.clientele.scoring.operation;

/** Where a job is. */
public interface Progress {

  /**
   * Tells where the work is; cheap, to be called often.
   *
   * @param phase what is being done, for people
   * @param share how much is done, in [0, 1]
   * @throws CancelledException when the work is to end
   */
  void at(String phase, double share);
}
