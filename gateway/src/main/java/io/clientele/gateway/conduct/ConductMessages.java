package io.clientele.gateway.conduct;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.ConductIndicator;
import io.clientele.contracts.scoring.v1.ShopperCourse;
import io.clientele.gateway.wire.TimeMessages;

/** How customers buy, of the contracts. */
final class ConductMessages {

  private ConductMessages() {}

  static ShopperCourseView view(ShopperCourse c) {
    return new ShopperCourseView(
        c.getCustomerId(),
        c.getPointsList().stream()
            .map(p ->
                new ShopperCourseView.CoursePointView(
                    TimeMessages.text(p.hasAt(), p.getAt()),
                    p.getType(),
                    finite(p.hasBalance(), p.getBalance()),
                    finite(p.getMembershipMap())))
            .toList());
  }

  static ConductIndicatorView view(ConductIndicator i) {
    return new ConductIndicatorView(
        i.getName(),
        given(i.getDisplayNameEn()),
        given(i.getDisplayNameZh()),
        given(i.getReasonEn()),
        given(i.getReasonZh()),
        finite(i.hasValue(), i.getValue()),
        finite(i.getWeightsMap()));
  }
}
