package io.clientele.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void showsLabelsInTheirOrderAndTheParetoShare() throws JsonProcessingException {
    String text =
        SummaryText.of(
            JSON.readTree(
                """
                {"customers": 1000,
                 "classifications": {
                   "value_tier": {"bronze": 500, "platinum": 50, "silver": 300, "gold": 150},
                   "rfm": {"lost": 100, "champions": 900}},
                 "currencies": [{"currency": "USD", "buyers": 1000, "orders": 2000,
                   "net_revenue": {"amount": "12345.60", "currency": "USD"},
                   "top_20_percent_share": 0.712}]}
                """));
    assertThat(text)
        .contains("1,000 customers")
        .containsSubsequence("platinum", "gold", "silver", "bronze", "50.0 %", "champions", "lost")
        .contains("USD  12345.60 from 2,000 orders of 1,000 customers; the top 20 % bring 71.2 %");
  }

  @Test
  void showsWhatTheBaseIsExpectedToBringInEachCurrencyThatTheModelKnows()
      throws JsonProcessingException {
    String text =
        WorthText.of(
            JSON.readTree(
                """
                {"family": "MBG_NBD", "customers": 1900,
                 "parameters": {"r": 0.9, "alpha": 7.25, "a": 0.5, "b": 2}}
                """),
            JSON.readTree(
                """
                {"horizon_days": 365, "currencies": [
                  {"currency": "CNY", "buyers": 3},
                  {"currency": "USD", "buyers": 1200, "expected_alive": 801.6,
                   "clv": {"amount": "5000.00"}, "clv_low": {"amount": "4500.00"},
                   "clv_high": {"amount": "5600.00"}}]}
                """));
    assertThat(text)
        .contains("MBG_NBD of 1,900 customers: a 0.500, alpha 7.250, b 2.000, r 0.900")
        .contains(
            "USD  5000.00 within 365 days (95 %: 4500.00 to 5600.00); 802 of 1,200 buyers are still")
        .doesNotContain("CNY");
  }

  @Test
  void aPortraitWithoutFeedbackOrClassificationsIsStillOne() throws JsonProcessingException {
    String text =
        PortraitText.of(
            JSON.readTree(
                """
                {"id": "c1", "attributes": {"name": "李静", "city": "上海"},
                 "classifications": {}, "metrics": {"orders": 0}}
                """));
    assertThat(text).contains("c1, 李静, 上海").contains("none  from 0 orders");
  }
}
