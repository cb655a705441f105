package io.clientele.scoring.score;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.filter.Order;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Place;
import io.clientele.scoring.wire.PageSize;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a list is asked for.
 *
 * @param request stands for filter, order and time in page tokens
 * @param size customers on a page, from 1 to 1,000
 */
record ListQuery(
    String request, String filter, Order order, AsOf asOf, Optional<Place> after, int size) {

  /**
   * The query of a request.
   *
   * @param asked the time that the request names, if any
   * @throws ClienteleException where order, size or token are not valid
   */
  static ListQuery of(
      String filter,
      String orderBy,
      int pageSize,
      String pageToken,
      Optional<AsOf> asked,
      Instant now) {
    Order order = Order.parse(orderBy);
    int size = PageSize.of(pageSize);
    String request = digest(filter, order, asked);
    if (pageToken.isEmpty()) {
      AsOf asOf = asked.orElseGet(() -> AsOfTimes.present(now));
      return new ListQuery(request, filter, order, asOf, Optional.empty(), size);
    }
    PageToken token = PageToken.decode(pageToken, request, order);
    return new ListQuery(request, filter, order, token.asOf(), Optional.of(token.place()), size);
  }

  /** The token for what comes behind the place. */
  String token(Place place) {
    return new PageToken(request, asOf, place).encode();
  }

  private static String digest(String filter, Order order, Optional<AsOf> asked) {
    String text =
        filter + '\n' + order + '\n' + asked.map(asOf -> asOf.time().toString()).orElse("now");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
