package io.clientele.scoring.retail;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.ConductServiceGrpc.ConductServiceBlockingStub;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.GetShopperCourseRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreServiceGrpc.ScoreServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ShopperCourse;
import io.clientele.scoring.Shop;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what kind of shopper a customer is, and how that came. */
@ApplicationScoped
class Shoppers {

  private final ScoreServiceBlockingStub scores;
  private final ConductServiceBlockingStub conducts;

  Shoppers(
      @GrpcClient("scoring") ScoreServiceBlockingStub scores,
      @GrpcClient("scoring") ConductServiceBlockingStub conducts) {
    this.scores = scores;
    this.conducts = conducts;
  }

  void print(String customer, RetailFeed feed) {
    Score score = scores.getScore(GetScoreRequest.newBuilder().setCustomerId(customer).build());
    Classification type = classification(score, "shopper_type");
    System.out.printf(
        Locale.ROOT,
        "%s: %d orders, %d refunds, net %d; %s with confidence %.2f, balance %.2f%n  %s%n",
        customer,
        score.getMetrics().getOrders(),
        score.getMetrics().getRefunds(),
        score.getMetrics().getNetRevenue().getUnits(),
        type.getLabel(),
        type.getConfidence(),
        type.getShopperType().getBalance(),
        shares(type.getShopperType().getMembershipMap()));
    type.getEvidenceList()
        .forEach(one ->
            System.out.printf(
                Locale.ROOT,
                "  | `%s` | %s | %.2f |%n",
                one.getIndicator(),
                one.getValue(),
                one.getContribution()));
    assertThat(type.getLabel()).isEqualTo("habitual");
    assertThat(type.getEvidenceList()).isNotEmpty();
    assertThat(
            type.getShopperType().getMembershipMap().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum())
        .isEqualTo(1, within(1e-9));
    course(customer, feed);
  }

  private void course(String customer, RetailFeed feed) {
    ShopperCourse course =
        conducts.getShopperCourse(
            GetShopperCourseRequest.newBuilder()
                .setCustomerId(customer)
                .setFrom(Shop.timestamp(feed.month(0)))
                .setUntil(Shop.timestamp(feed.month(RetailFeed.MONTHS)))
                .setPoints(RetailFeed.MONTHS + 1)
                .build());
    for (ShopperCourse.Point point : course.getPointsList()) {
      System.out.printf(
          Locale.ROOT,
          "  | %s | %s | %s | %s |%n",
          feed.original(Instant.ofEpochSecond(point.getAt().getSeconds())),
          point.getType(),
          point.hasBalance() ? "%.2f".formatted(point.getBalance()) : "-",
          shares(point.getMembershipMap()));
    }
    assertThat(course.getPoints(0).getType()).isEqualTo("UNKNOWN");
    assertThat(course.getPoints(RetailFeed.MONTHS).getType()).isEqualTo("habitual");
  }

  private static String shares(Map<String, Double> membership) {
    return membership.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(share -> "%s %.3f".formatted(share.getKey(), share.getValue()))
        .collect(Collectors.joining(", "));
  }
}
