package io.clientele.gateway.limit;

/**
 * What becomes of a request, and what is left: of the minute or of the day, whichever has less.
 *
 * @param limit requests in the whole of it
 * @param remaining requests that would go through now
 * @param resetSeconds until all of them would
 * @param retrySeconds until the next one would; 0 where this one does
 * @param policy both bounds, as {@code RateLimit-Policy} writes them
 */
public record Allowance(
    long limit, long remaining, long resetSeconds, long retrySeconds, String policy) {

  /** Whether the request goes through. */
  public boolean granted() {
    return retrySeconds == 0;
  }
}
