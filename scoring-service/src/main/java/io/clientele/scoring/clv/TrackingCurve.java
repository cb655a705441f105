package io.clientele.scoring.clv;

import io.clientele.scoring.clv.FitReport.TrackingPoint;
import java.util.ArrayList;
import java.util.List;

/** Repeat purchases of all, as they came and as expected of buyers who began on the same days. */
final class TrackingCurve {

  private TrackingCurve() {}

  static List<TrackingPoint> of(PurchaseModel model, Calibration calibration) {
    long[] began = calibration.firstPurchases();
    double unit = calibration.counts().unit().days();
    double[] byAge = new double[began.length];
    for (int age = 1; age < byAge.length; age++) {
      byAge[age] = model.expectedPurchases(age / unit);
    }
    List<TrackingPoint> points = new ArrayList<>();
    double actual = 0;
    int counted = 0;
    for (int time = 1; time * unit <= began.length - 1; time++) {
      int end = (int) (time * unit);
      while (counted <= end) {
        actual += calibration.repeatPurchases()[counted++];
      }
      points.add(
          new TrackingPoint(time, actual, expected(began, byAge, end), end > calibration.days()));
    }
    return points;
  }

  private static double expected(long[] began, double[] byAge, int end) {
    double expected = 0;
    for (int day = 0; day < end; day++) {
      expected += began[day] * byAge[end - day];
    }
    return expected;
  }
}
