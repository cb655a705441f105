package io.clientele.feedback.complaint;

import io.clientele.contracts.feedback.v1.ComplaintGroup;
import io.clientele.contracts.feedback.v1.ComplaintMeasures;
import io.clientele.contracts.feedback.v1.ComplaintShare;
import io.clientele.contracts.feedback.v1.ServiceFigures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message forms of figures. */
final class MeasureMessages {

  private MeasureMessages() {}

  /** What to put cases together by. */
  static MeasureBy by(String name) {
    if (name.isEmpty()) {
      return MeasureBy.TOTAL;
    }
    return Stream.of(MeasureBy.values())
        .filter(by -> name(by).equals(name))
        .findFirst()
        .orElseThrow(() ->
            Said.invalid(
                "by",
                "is one of "
                    + Stream.of(MeasureBy.values())
                        .map(MeasureMessages::name)
                        .collect(Collectors.joining(", "))));
  }

  private static String name(MeasureBy by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  static ComplaintMeasures measures(
      Instant from,
      Instant before,
      MeasureBy by,
      long orders,
      List<MeasureGroup> groups,
      List<MeasureGroup.Open> open) {
    ComplaintMeasures.Builder message =
        ComplaintMeasures.newBuilder()
            .setFrom(ComplaintMessages.timestamp(from))
            .setBefore(ComplaintMessages.timestamp(before))
            .setBy(name(by))
            .setOrders(orders);
    long complaints = groups.stream().mapToLong(MeasureGroup::complaints).sum();
    if (orders > 0) {
      message.setPerHundredOrders(100.0 * complaints / orders);
    }
    groups.forEach(group -> message.addGroups(group(group)));
    open.forEach(one ->
        message.addOpen(
            ComplaintMeasures.OpenComplaints.newBuilder()
                .setState(ComplaintMessages.state(one.state()))
                .setPriority(ComplaintMessages.priority(one.priority()))
                .setComplaints(one.complaints())
                .setOverdue(one.overdue())));
    return message.build();
  }

  private static ComplaintGroup group(MeasureGroup group) {
    ComplaintGroup.Builder message =
        ComplaintGroup.newBuilder()
            .setKey(group.key())
            .setComplaints(group.complaints())
            .setFirstResponse(figures(group.firstResponse()))
            .setResolution(figures(group.resolution()))
            .setReopened(share(group.reopened()))
            .setSolved(share(group.solved()));
    Double rating = group.meanRating();
    if (rating != null) {
      message.setMeanRating(rating);
    }
    return message.build();
  }

  private static ServiceFigures figures(MeasureGroup.Figures figures) {
    ServiceFigures.Builder message =
        ServiceFigures.newBuilder().setDone(figures.done()).setInTime(share(figures.inTime()));
    if (!figures.minutes().isEmpty()) {
      message
          .setP50Minutes(figures.minutes().get(0))
          .setP90Minutes(figures.minutes().get(1))
          .setP95Minutes(figures.minutes().get(2));
    }
    return message.build();
  }

  private static ComplaintShare share(MeasureGroup.Share share) {
    ComplaintShare.Builder message =
        ComplaintShare.newBuilder()
            .setNumerator(share.numerator())
            .setDenominator(share.denominator());
    if (share.denominator() > 0) {
      message.setShare((double) share.numerator() / share.denominator());
    }
    return message.build();
  }
}
