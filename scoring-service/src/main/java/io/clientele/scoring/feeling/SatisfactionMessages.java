package io.clientele.scoring.feeling;

import io.clientele.contracts.scoring.v1.CustomerSatisfaction;
import io.clientele.contracts.scoring.v1.GetDriversRequest;
import io.clientele.contracts.scoring.v1.GetSatisfactionReportRequest;
import io.clientele.contracts.scoring.v1.SatisfactionDrivers;
import io.clientele.contracts.scoring.v1.SatisfactionEstimate;
import io.clientele.contracts.scoring.v1.SatisfactionLevel;
import io.clientele.contracts.scoring.v1.SatisfactionReport;
import io.clientele.contracts.scoring.v1.SatisfactionSignal;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.scoring.feeling.ReportQuery.GroupBy;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.satisfaction.Answers;
import io.clientele.scoring.satisfaction.Driver;
import io.clientele.scoring.satisfaction.Estimate;
import io.clientele.scoring.satisfaction.Level;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.satisfaction.Trend;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;

/** Satisfaction as messages. */
final class SatisfactionMessages {

  private static final int MOST_SIGNALS = 200;

  private SatisfactionMessages() {}

  static ReportQuery query(GetSatisfactionReportRequest request, AsOf asOf) {
    return ReportQuery.of(
        asOf,
        switch (request.getGroupBy()) {
          case GROUP_BY_UNSPECIFIED -> GroupBy.NONE;
          case VALUE_TIER, SEGMENT, CHANNEL, CATEGORY, SKU ->
              GroupBy.valueOf(request.getGroupBy().name());
          case UNRECOGNIZED ->
              throw Field.invalid(
                  "group_by", "group_by is VALUE_TIER, SEGMENT, CHANNEL, CATEGORY or SKU");
        },
        new Narrowing(request.getSegment(), request.getChannel(), request.getProduct()),
        request.getPeriodDays(),
        request.getPeriods());
  }

  static DriverQuery query(GetDriversRequest request, AsOf asOf) {
    String customer = request.getCustomerId();
    return DriverQuery.of(
        asOf,
        new Narrowing(request.getSegment(), request.getChannel(), request.getProduct()),
        customer.isEmpty() ? "" : CustomerIds.checked("customer_id", customer),
        request.getDays());
  }

  static CustomerSatisfaction satisfaction(
      CustomerFeelings.Answer answer, SatisfactionPolicy policy, Instant asOf) {
    CustomerSatisfaction.Builder message =
        CustomerSatisfaction.newBuilder()
            .setCustomerId(answer.personId())
            .setAsOf(TimeMessages.timestamp(asOf));
    Feeling feeling = answer.feeling();
    if (feeling == null) {
      return message.setProfilingRefused(true).build();
    }
    Satisfaction label = feeling.now().label();
    message
        .setLabel(label.label())
        .setDisplayName(name(label))
        .setConfidence(feeling.confidence())
        .setWeight(feeling.weight())
        .setTrend(trend(feeling.trend()))
        .setVersion(policy.version());
    if (label != Satisfaction.UNKNOWN) {
      message.setEstimate(estimate(feeling.now().estimate()));
    }
    feeling
        .changes()
        .forEach(change ->
            message.addChangePoints(
                CustomerSatisfaction.ChangePoint.newBuilder()
                    .setAt(TimeMessages.timestamp(change.at()))
                    .setBefore(change.before())
                    .setAfter(change.after())
                    .setSignals(change.signals())));
    feeling.course().forEach(point -> message.addCourse(point(point)));
    feeling.orders().forEach(order -> message.addOrders(order(order)));
    List<Told> latest = feeling.counting().reversed();
    latest.stream()
        .limit(MOST_SIGNALS)
        .forEach(told -> message.addSignals(signal(told, policy, asOf)));
    return message.build();
  }

  /** What a label is called. */
  static Text name(Satisfaction label) {
    Text.Builder name = Text.newBuilder();
    return switch (label) {
      case HIGH -> name.setEn("satisfied").setZh("满意").build();
      case MEDIUM -> name.setEn("neither satisfied nor dissatisfied").setZh("一般").build();
      case LOW -> name.setEn("dissatisfied").setZh("不满意").build();
      case UNKNOWN -> name.setEn("unknown").setZh("未知").build();
    };
  }

  private static SatisfactionEstimate estimate(Estimate estimate) {
    return SatisfactionEstimate.newBuilder()
        .setMean(estimate.mean())
        .setLow(estimate.low())
        .setHigh(estimate.high())
        .build();
  }

  private static CustomerSatisfaction.Trend trend(Trend trend) {
    double margin = Estimate.Z95 * trend.deviation();
    return CustomerSatisfaction.Trend.newBuilder()
        .setDirection(CustomerSatisfaction.Trend.Direction.valueOf(trend.direction().name()))
        .setSlope(trend.slope())
        .setLow(trend.slope() - margin)
        .setHigh(trend.slope() + margin)
        .setSignals(trend.signals())
        .build();
  }

  private static CustomerSatisfaction.CoursePoint point(Feeling.Point point) {
    CustomerSatisfaction.CoursePoint.Builder message =
        CustomerSatisfaction.CoursePoint.newBuilder()
            .setAt(TimeMessages.timestamp(point.at()))
            .setLabel(point.label().label());
    if (point.label() != Satisfaction.UNKNOWN) {
      message.setEstimate(estimate(point.estimate()));
    }
    return message.build();
  }

  private static CustomerSatisfaction.OrderSatisfaction order(Feeling.OrderFeeling order) {
    return CustomerSatisfaction.OrderSatisfaction.newBuilder()
        .setOrderId(order.orderId())
        .setLabel(order.label().label())
        .setEstimate(estimate(order.estimate()))
        .setSignals(order.signals())
        .setLastAt(TimeMessages.timestamp(order.lastAt()))
        .build();
  }

  private static SatisfactionSignal signal(Told told, SatisfactionPolicy policy, Instant asOf) {
    double weight = policy.weight(told.signal());
    return SatisfactionSignal.newBuilder()
        .setKind(SatisfactionSignal.Kind.valueOf(told.signal().kind().name()))
        .setSource(told.source())
        .setId(told.id())
        .setAt(TimeMessages.timestamp(told.at()))
        .setValue(told.signal().value())
        .setWeight(weight)
        .setWeightNow(weight * policy.decay(told.at(), asOf))
        .setOrderId(told.orderId())
        .setChannel(told.channel())
        .build();
  }

  static SatisfactionReport report(Report report) {
    SatisfactionReport.Builder message =
        SatisfactionReport.newBuilder()
            .setAsOf(TimeMessages.timestamp(report.asOf()))
            .setTotal(group(report.total()))
            .setBenchmark(
                SatisfactionReport.Benchmark.newBuilder()
                    .setVerdict(
                        SatisfactionReport.Benchmark.Verdict.valueOf(
                            report.benchmark().verdict().name()))
                    .setBefore(report.benchmark().before())
                    .setPeriods(report.benchmark().periods())
                    .setZ(report.benchmark().z()));
    report.groups().forEach(group -> message.addGroups(group(group)));
    report
        .periods()
        .forEach(period ->
            message.addPeriods(
                SatisfactionReport.Period.newBuilder()
                    .setFrom(TimeMessages.timestamp(period.from()))
                    .setUntil(TimeMessages.timestamp(period.until()))
                    .setLevel(level(period.level()))));
    return message.build();
  }

  private static SatisfactionReport.Group group(Report.Group group) {
    SatisfactionReport.Group.Builder message =
        SatisfactionReport.Group.newBuilder()
            .setName(group.name())
            .putAllCustomers(group.customers())
            .setLevel(level(group.level()));
    group.answers().forEach(answers -> message.addAnswers(answers(answers)));
    return message.build();
  }

  private static SatisfactionReport.Answers answers(Answers answers) {
    return SatisfactionReport.Answers.newBuilder()
        .setMetric(SatisfactionReport.Answers.Metric.valueOf(answers.metric().name()))
        .setCount(answers.count())
        .setScore(answers.score())
        .setLow(answers.low())
        .setHigh(answers.high())
        .build();
  }

  private static SatisfactionLevel level(Level level) {
    SatisfactionLevel.Builder message =
        SatisfactionLevel.newBuilder()
            .setCustomers(level.customers())
            .setMean(level.mean())
            .setEnough(level.enough());
    return level.customers() < 2
        ? message.setLow(-1).setHigh(1).build()
        : message.setLow(level.low()).setHigh(level.high()).build();
  }

  static SatisfactionDrivers drivers(DriverReads.Found found) {
    SatisfactionDrivers.Builder message =
        SatisfactionDrivers.newBuilder()
            .setFeedback(found.drivers().feedback())
            .setMean(found.drivers().mean())
            .setBase(found.drivers().base())
            .setExplained(found.drivers().explained())
            .setEnough(found.drivers().enough())
            .putAllAbstained(found.drivers().abstained());
    for (Driver driver : found.drivers().drivers()) {
      SatisfactionDrivers.Driver.Builder one =
          SatisfactionDrivers.Driver.newBuilder()
              .setAspect(driver.aspect())
              .setEffect(driver.effect())
              .setLow(driver.low())
              .setHigh(driver.high())
              .setCertain(driver.certain())
              .setMentions(driver.mentions())
              .setPraised(driver.praised())
              .setBlamed(driver.blamed())
              .setContribution(driver.contribution());
      Double own = found.own().get(driver.aspect());
      if (own != null) {
        one.setCustomerContribution(own);
      }
      message.addDrivers(one);
    }
    return message.build();
  }
}
