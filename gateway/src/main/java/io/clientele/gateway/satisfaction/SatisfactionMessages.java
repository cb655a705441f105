package io.clientele.gateway.satisfaction;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.CustomerSatisfaction;
import io.clientele.contracts.scoring.v1.GetDriversRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionReportRequest;
import io.clientele.contracts.scoring.v1.SatisfactionDrivers;
import io.clientele.contracts.scoring.v1.SatisfactionEstimate;
import io.clientele.contracts.scoring.v1.SatisfactionLevel;
import io.clientele.contracts.scoring.v1.SatisfactionReport;
import io.clientele.contracts.scoring.v1.SatisfactionSignal;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Satisfaction between JSON and the contracts. */
final class SatisfactionMessages {

  private SatisfactionMessages() {}

  static GetSatisfactionReportRequest report(ReportQuery query) {
    GetSatisfactionReportRequest.Builder request =
        GetSatisfactionReportRequest.newBuilder()
            .setSegment(query.ofSegment())
            .setChannel(query.fromChannel())
            .setProduct(query.ofProduct())
            .setPeriodDays(query.days())
            .setPeriods(query.count());
    if (!query.by().isEmpty()) {
      request.setGroupBy(
          EnumMessages.parse(
              "group_by", query.by(), GetSatisfactionReportRequest.GroupBy.values()));
    }
    query.at().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  static GetDriversRequest drivers(DriverQuery query) {
    GetDriversRequest.Builder request =
        GetDriversRequest.newBuilder()
            .setSegment(query.ofSegment())
            .setChannel(query.fromChannel())
            .setProduct(query.ofProduct())
            .setCustomerId(query.ofCustomer())
            .setDays(query.back());
    query.at().ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  static CustomerSatisfactionView view(CustomerSatisfaction s) {
    boolean told = !s.getProfilingRefused();
    return new CustomerSatisfactionView(
        s.getCustomerId(),
        TimeMessages.text(s.hasAsOf(), s.getAsOf()),
        told ? null : Boolean.TRUE,
        given(s.getLabel()),
        s.hasDisplayName()
            ? new CustomerSatisfactionView.LabelName(
                s.getDisplayName().getEn(), s.getDisplayName().getZh())
            : null,
        estimate(s.hasEstimate(), s.getEstimate()),
        finite(told, s.getConfidence()),
        finite(told, s.getWeight()),
        s.hasTrend() ? trend(s.getTrend()) : null,
        s.getChangePointsList().stream()
            .map(change ->
                new CustomerSatisfactionView.SatisfactionChange(
                    TimeMessages.text(change.hasAt(), change.getAt()),
                    finite(change.getBefore()),
                    finite(change.getAfter()),
                    change.getSignals()))
            .toList(),
        s.getCourseList().stream()
            .map(point ->
                new CustomerSatisfactionView.CoursePoint(
                    TimeMessages.text(point.hasAt(), point.getAt()),
                    point.getLabel(),
                    estimate(point.hasEstimate(), point.getEstimate())))
            .toList(),
        s.getOrdersList().stream()
            .map(order ->
                new CustomerSatisfactionView.OrderSatisfaction(
                    order.getOrderId(),
                    order.getLabel(),
                    estimate(order.hasEstimate(), order.getEstimate()),
                    order.getSignals(),
                    TimeMessages.text(order.hasLastAt(), order.getLastAt())))
            .toList(),
        s.getSignalsList().stream().map(SatisfactionMessages::signal).toList(),
        given(s.getVersion()));
  }

  private static CustomerSatisfactionView.SatisfactionTrend trend(CustomerSatisfaction.Trend t) {
    return new CustomerSatisfactionView.SatisfactionTrend(
        EnumMessages.given(t.getDirection()),
        finite(t.getSlope()),
        finite(t.getLow()),
        finite(t.getHigh()),
        t.getSignals());
  }

  private static @Nullable EstimateView estimate(boolean set, SatisfactionEstimate estimate) {
    return set
        ? new EstimateView(
            finite(estimate.getMean()), finite(estimate.getLow()), finite(estimate.getHigh()))
        : null;
  }

  private static CustomerSatisfactionView.SignalView signal(SatisfactionSignal s) {
    return new CustomerSatisfactionView.SignalView(
        EnumMessages.given(s.getKind()),
        s.getSource(),
        s.getId(),
        TimeMessages.text(s.hasAt(), s.getAt()),
        finite(s.getValue()),
        finite(s.getWeight()),
        finite(s.getWeightNow()),
        given(s.getOrderId()),
        given(s.getChannel()));
  }

  static SatisfactionReportView view(SatisfactionReport r) {
    SatisfactionReport.Benchmark benchmark = r.getBenchmark();
    return new SatisfactionReportView(
        TimeMessages.text(r.hasAsOf(), r.getAsOf()),
        group(r.getTotal()),
        r.getGroupsList().stream().map(SatisfactionMessages::group).toList(),
        r.getPeriodsList().stream()
            .map(period ->
                new SatisfactionReportView.SatisfactionPeriod(
                    TimeMessages.text(period.hasFrom(), period.getFrom()),
                    TimeMessages.text(period.hasUntil(), period.getUntil()),
                    level(period.getLevel())))
            .toList(),
        new SatisfactionReportView.SatisfactionBenchmark(
            EnumMessages.given(benchmark.getVerdict()),
            finite(benchmark.getPeriods() > 0, benchmark.getBefore()),
            benchmark.getPeriods(),
            finite(
                benchmark.getVerdict() != SatisfactionReport.Benchmark.Verdict.UNKNOWN,
                benchmark.getZ())));
  }

  private static SatisfactionReportView.SatisfactionGroup group(SatisfactionReport.Group group) {
    return new SatisfactionReportView.SatisfactionGroup(
        group.getName(),
        new TreeMap<>(group.getCustomersMap()),
        level(group.getLevel()),
        group.getAnswersList().stream()
            .map(answers ->
                new SatisfactionReportView.SatisfactionAnswers(
                    EnumMessages.given(answers.getMetric()),
                    answers.getCount(),
                    finite(answers.getScore()),
                    finite(answers.getLow()),
                    finite(answers.getHigh())))
            .toList());
  }

  private static SatisfactionReportView.SatisfactionLevelView level(SatisfactionLevel level) {
    boolean told = level.getCustomers() > 0;
    return new SatisfactionReportView.SatisfactionLevelView(
        level.getCustomers(),
        finite(told, level.getMean()),
        finite(told, level.getLow()),
        finite(told, level.getHigh()),
        level.getEnough());
  }

  static DriversView view(SatisfactionDrivers d) {
    boolean told = d.getFeedback() > 0;
    return new DriversView(
        d.getFeedback(),
        finite(told, d.getMean()),
        finite(told, d.getBase()),
        finite(told, d.getExplained()),
        d.getEnough(),
        d.getDriversList().stream()
            .map(driver ->
                new DriversView.SatisfactionDriver(
                    driver.getAspect(),
                    finite(driver.getEffect()),
                    finite(driver.getLow()),
                    finite(driver.getHigh()),
                    driver.getCertain(),
                    driver.getMentions(),
                    driver.getPraised(),
                    driver.getBlamed(),
                    finite(driver.getContribution()),
                    finite(driver.hasCustomerContribution(), driver.getCustomerContribution())))
            .toList(),
        new TreeMap<>(d.getAbstainedMap()));
  }
}
