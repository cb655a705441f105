package io.clientele.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.filter.Order;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTokenTest {

  private static final Order BY_TIME = Order.parse("last_order_at");
  private static final AsOf AS_OF = new AsOf(Instant.parse("2026-01-01T00:00:00.000001Z"), true);

  @Test
  void aTokenComesBackAsItWasGivenOut() {
    PageToken net = token(new BigDecimal("-12.50"), "客户");
    PageToken time = token(OffsetDateTime.parse("2026-01-01T00:00:00.123456Z"), "c");

    assertThat(PageToken.decode(net.encode(), "r", Order.DEFAULT)).isEqualTo(net);
    assertThat(PageToken.decode(time.encode(), "r", BY_TIME)).isEqualTo(time);
  }

  @Test
  void whatTheDatabaseCouldNotTakeIsRefused() {
    refused(token("1e999999999", "c").encode(), Order.DEFAULT);
    refused(token("1", "c\0").encode(), Order.DEFAULT);
    refused(token("+999999-01-01T00:00:00Z", "c").encode(), BY_TIME);
    refused(token("yesterday", "c").encode(), BY_TIME);
  }

  @Test
  void noBytesWhateverMakeMoreThanARefusal() {
    String valid = token(new BigDecimal("3"), "c").encode();
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(valid);
      for (int i = 0; i < 3; i++) {
        text.setCharAt(random.nextInt(text.length()), (char) ('0' + random.nextInt(75)));
      }
      try {
        PageToken.decode(text.toString(), "r", Order.DEFAULT);
      } catch (ClienteleException refusal) {
        assertThat(refusal.code()).as("seed %d", seed).isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
      }
    }
  }

  private static PageToken token(Object value, String customer) {
    return new PageToken("r", AS_OF, new Place(value, customer));
  }

  private static void refused(String token, Order order) {
    assertThatThrownBy(() -> PageToken.decode(token, "r", order))
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PAGE_TOKEN));
  }
}
