package io.clientele.scoring.score;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.scoring.filter.Order;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Place;
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

  private static final int DEFAULT_SIZE = 50;
  private static final int GREATEST_SIZE = 1_000;

  /**
   * The query of a request.
   *
   * @throws ClienteleException where order, time, size or token are not valid
   */
  static ListQuery of(ListScoresRequest message, Instant now) {
    Order order = Order.parse(message.getOrderBy());
    AsOf asOf = message.hasAsOf() ? AsOfTimes.at(message.getAsOf()) : AsOfTimes.present(now);
    int size = size(message.getPageSize());
    String request = digest(message, order);
    if (message.getPageToken().isEmpty()) {
      return new ListQuery(request, message.getFilter(), order, asOf, Optional.empty(), size);
    }
    PageToken token = PageToken.decode(message.getPageToken(), request, order);
    return new ListQuery(
        request, message.getFilter(), order, token.asOf(), Optional.of(token.place()), size);
  }

  /** The token for what comes behind the place. */
  String token(Place place) {
    return new PageToken(request, asOf, place).encode();
  }

  private static int size(int asked) {
    if (asked < 0) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD, "page_size", "page_size must not be negative");
    }
    return asked == 0 ? DEFAULT_SIZE : Math.min(asked, GREATEST_SIZE);
  }

  private static String digest(ListScoresRequest message, Order order) {
    Timestamp asOf = message.getAsOf();
    String text =
        message.getFilter()
            + '\n'
            + order
            + '\n'
            + (message.hasAsOf() ? asOf.getSeconds() + "." + asOf.getNanos() : "now");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
