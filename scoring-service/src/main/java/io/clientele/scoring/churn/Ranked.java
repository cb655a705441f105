package io.clientele.scoring.churn;

import io.clientele.scoring.churn.ChurnReport.CalibrationBin;
import io.clientele.scoring.churn.ChurnReport.LiftBin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** People by what was said of them, ascending. */
record Ranked(double[] said, boolean[] left) {

  static Ranked of(Judged judged) {
    int[] order =
        IntStream.range(0, judged.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> judged.probabilities()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] said = new double[order.length];
    boolean[] left = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      said[i] = judged.probabilities()[order[i]];
      left[i] = judged.left()[order[i]];
    }
    return new Ranked(said, left);
  }

  /** Bins of about equal size; people of whom the same was said are in one. */
  List<CalibrationBin> bins(int count) {
    List<CalibrationBin> bins = new ArrayList<>();
    int from = 0;
    for (int bin = 1; bin <= count; bin++) {
      int to = (int) ((long) said.length * bin / count);
      while (to > from && to < said.length && said[to] == said[to - 1]) {
        to++;
      }
      if (to > from) {
        bins.add(bin(from, to));
        from = to;
      }
    }
    return bins;
  }

  private CalibrationBin bin(int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      sum += said[i];
      count += left[i] ? 1 : 0;
    }
    int size = to - from;
    return new CalibrationBin(sum / size, (double) count / size, size);
  }

  // Where the border falls among people of whom the same was said, they count in proportion.
  LiftBin lift(double share) {
    int size = Math.max(1, (int) Math.round(share * said.length));
    double border = said[said.length - size];
    double above = 0;
    double all = 0;
    int higher = 0;
    int tied = 0;
    double tiedLeft = 0;
    for (int i = 0; i < said.length; i++) {
      double gone = left[i] ? 1 : 0;
      all += gone;
      if (said[i] > border) {
        higher++;
        above += gone;
      } else if (said[i] == border) {
        tied++;
        tiedLeft += gone;
      }
    }
    double caught = above + tiedLeft * (size - higher) / tied;
    return new LiftBin(share, caught / size / (all / said.length), caught / all);
  }
}
