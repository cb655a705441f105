package io.clientele.scoring.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesPersonalitiesTest {

  private static final SalesPersonalities TEN = Shipped.POLICY.personalities();

  private static String found(Map<String, String> attributes, List<String> tags) {
    return TEN.find(attributes, tags).map(told -> told.personality().name()).orElse("");
  }

  @Test
  void thereAreTenAndEachHasAWayToTalkToInBothLanguages() {
    assertThat(TEN.all()).hasSize(10);
    assertThat(TEN.all())
        .allSatisfy(one -> {
          assertThat(one.approach().en()).hasSizeBetween(30, 200);
          assertThat(one.approach().zh()).hasSizeBetween(10, 200);
        });
  }

  @Test
  void theAgentsJudgementComesFirstThenTagsThenAnswers() {
    Map<String, String> answer = Map.of("buying_style", "I_need_proof");
    assertThat(found(answer, List.of())).isEqualTo("sceptical");
    assertThat(TEN.find(answer, List.of()).orElseThrow().confidence()).isEqualTo(0.7);
    assertThat(found(answer, List.of("vip", "沉默型"))).isEqualTo("silent");
    assertThat(
            found(
                Map.of("buying_style", "i_need_proof", "sales_personality", "Frank"),
                List.of("沉默型")))
        .isEqualTo("frank");
  }

  @Test
  void differentTagsTellNothing() {
    assertThat(found(Map.of(), List.of("personality:silent", "健谈型"))).isEmpty();
    assertThat(found(Map.of(), List.of("frank"))).isEmpty();
    assertThat(found(Map.of("sales_personality", "nice"), List.of())).isEmpty();
  }

  @Test
  void aTextThatMeansTwoIsRefused() {
    SalesPersonality one = TEN.all().getFirst();
    SalesPersonality same = new SalesPersonality("other", one.names(), List.of(), one.approach());
    assertThatThrownBy(() -> new SalesPersonalities("a", "a", Map.of(), 1, List.of(one, same)))
        .hasMessageContaining("means reserved and other");
  }
}
