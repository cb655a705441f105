package io.clientele.scoring.shopper;

import io.clientele.contracts.scoring.v1.ConductIndicator;
import io.clientele.contracts.scoring.v1.ListIndicatorsResponse;
import io.clientele.contracts.scoring.v1.ShopperCourse;
import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.Indicator;
import io.clientele.scoring.conduct.Measured;
import io.clientele.scoring.conduct.ShopperFinding;
import io.clientele.scoring.conduct.ShopperType;
import io.clientele.scoring.conduct.ShopperTypes;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Courses and indicators as messages. */
final class ConductMessages {

  private ConductMessages() {}

  static ShopperCourse course(ConductReads.Found found, List<Instant> times, ShopperTypes types) {
    ShopperCourse.Builder course = ShopperCourse.newBuilder().setCustomerId(found.personId());
    for (int i = 0; i < times.size(); i++) {
      course.addPoints(point(times.get(i), types.find(found.conducts().get(i))));
    }
    return course.build();
  }

  private static ShopperCourse.Point point(Instant at, ShopperFinding found) {
    ShopperType type = found.type();
    ShopperCourse.Point.Builder point =
        ShopperCourse.Point.newBuilder()
            .setAt(TimeMessages.timestamp(at))
            .setType(type == null ? Dimensions.UNKNOWN : type.label());
    found
        .balance()
        .ifPresent(balance -> {
          point.setBalance(balance);
          found.membership().forEach((one, share) -> point.putMembership(one.label(), share));
        });
    return point.build();
  }

  /** The indicators, with the values of a conduct where there is one. */
  static ListIndicatorsResponse indicators(ShopperTypes types, @Nullable Conduct conduct) {
    ListIndicatorsResponse.Builder response = ListIndicatorsResponse.newBuilder();
    types.indicators().forEach(one -> response.addIndicators(indicator(one, conduct)));
    return response.build();
  }

  private static ConductIndicator indicator(Indicator indicator, @Nullable Conduct conduct) {
    ConductIndicator.Builder message =
        ConductIndicator.newBuilder()
            .setName(indicator.name())
            .setDisplayNameEn(indicator.names().en())
            .setDisplayNameZh(indicator.names().zh())
            .setReasonEn(indicator.reason().en())
            .setReasonZh(indicator.reason().zh());
    indicator.weights().forEach((type, weight) -> message.putWeights(type.label(), weight));
    if (conduct != null) {
      Measured measured = indicator.figure().of(conduct);
      if (measured.told()) {
        message.setValue(measured.value());
      }
    }
    return message.build();
  }
}
