package io.clientele.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.embedded.LauncherException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopLoaderTest {

  private static final Instant UNTIL = Instant.parse("2026-11-22T12:00:00Z");
  private static final Shop SHOP = new Shop(3, UNTIL, 150);

  @Test
  void everyMessageArrivesOnceAlsoWhenTheGatewayIsBusyNowAndThen() throws Exception {
    long messages =
        SHOP.customers().mapToLong(all -> all.facts().size() + all.feedback().size()).sum();
    try (GatewayStandIn gateway = new GatewayStandIn()) {
      List<Integer> percents = new ArrayList<>();
      var first = new ShopLoader(gateway.client()).load(SHOP, percents::add);
      assertThat(first.accepted()).isEqualTo(messages);
      assertThat(gateway.stored()).isEqualTo((int) messages);
      assertThat(percents).hasSize(150).isSorted().endsWith(100);

      var second = new ShopLoader(gateway.client()).load(SHOP, percent -> {});
      assertThat(second.accepted()).isZero();
      assertThat(second.duplicates()).isEqualTo(messages);
    }
  }

  @Test
  void anAnswerThatWillNotChangeIsNotAskedForAgain() throws IOException {
    try (GatewayStandIn standIn = new GatewayStandIn()) {
      Gateway stranger = new Gateway(standIn.client().address(), "wrong");
      assertThatThrownBy(() -> stranger.get("/v1/summary"))
          .isInstanceOf(LauncherException.class)
          .hasMessageContaining("GET /v1/summary failed: 401");
    }
  }

  @Test
  void aFolderRemembersItsShop(@TempDir Path folder) {
    Path file = folder.resolve("demo.json");
    DemoMemory first = DemoMemory.recall(file, OptionalLong.of(7), UNTIL);
    Instant later = UNTIL.plusSeconds(1_000);
    assertThat(DemoMemory.recall(file, OptionalLong.empty(), later)).isEqualTo(first);
    assertThat(first).isEqualTo(new DemoMemory(7, UNTIL));
    assertThatThrownBy(() -> DemoMemory.recall(file, OptionalLong.of(8), later))
        .hasMessage("The data folder already holds the shop with seed 7.");
  }
}
