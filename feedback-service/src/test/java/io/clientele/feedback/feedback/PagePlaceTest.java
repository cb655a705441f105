package io.clientele.feedback.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePlaceTest {

  private static final PagePlace PLACE =
      new PagePlace("客户", Instant.parse("1999-12-31T23:59:59.123456Z"), "webshop", "f.1|x");

  @Test
  void aTokenLeadsBackToItsPlace() {
    assertThat(PagePlace.parse(PLACE.token(), "客户")).isEqualTo(PLACE);
  }

  @Test
  void aTokenOfAnotherListIsRefused() {
    refused(PLACE.token(), "");
    refused(PLACE.token(), "c-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1\nwebshop",
        "\nx\nwebshop\nf",
        "\n1\nWEBSHOP\nf",
        "\n1\nwebshop\n",
        "\n1\nwebshop\nf\u0000",
        "\n9223372036854775808\nwebshop\nf",
        "\n9223372036854775807\nwebshop\nf",
        "\n-9223372036854775808\nwebshop\nf"
      })
  void aForgedTokenIsRefused(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    refused(Base64.getUrlEncoder().encodeToString(bytes), "");
  }

  @Test
  void whatIsNotBase64IsRefused() {
    refused("%%%", "");
  }

  private static void refused(String token, String customerId) {
    ClienteleException refusal =
        catchThrowableOfType(ClienteleException.class, () -> PagePlace.parse(token, customerId));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
    assertThat(refusal.field()).isEqualTo("page_token");
  }
}
