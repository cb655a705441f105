package io.clientele.feedback.survey.definition;

import java.util.List;

/** How a question is answered. */
public sealed interface Kind {

  /**
   * By a point of a scale.
   *
   * @param lowest from -10 on
   * @param highest at most 10, and one to ten above the lowest
   * @param lowestLabel what the lowest point means; may be empty
   * @param highestLabel what the highest point means; may be empty
   */
  record Scale(
      int lowest, int highest, LocalText lowestLabel, LocalText highestLabel, Metric metric)
      implements Kind {

    private static final int FARTHEST = 10;
    private static final int LONGEST = 10;

    public Scale {
      Field.require(
          lowest >= -FARTHEST && highest <= FARTHEST,
          lowest < -FARTHEST ? "lowest" : "highest",
          "lies not within -10 and 10");
      Field.require(
          highest > lowest && highest - lowest <= LONGEST,
          "highest",
          "is 1 to 10 above the lowest point");
      metric.check(lowest, highest);
    }
  }

  /**
   * By one of some options, or by several.
   *
   * @param options 2 to 50, each value once
   */
  record Choice(List<Option> options, boolean multiple) implements Kind {

    public Choice {
      options = Option.among("options", options, 2, 50);
    }
  }

  /**
   * By words.
   *
   * @param longest most characters, 1 to 4,000
   */
  record FreeText(int longest) implements Kind {

    /** Where nothing else is said. */
    public static final int USUAL = 2_000;

    private static final int MOST = 4_000;

    public FreeText {
      Field.require(longest >= 1 && longest <= MOST, "longest", "is 1 to " + MOST + " characters");
    }
  }

  /**
   * By one of the columns for each row.
   *
   * @param rows 1 to 20, each value once
   * @param columns 2 to 11, each value once
   */
  record Matrix(List<Option> rows, List<Option> columns) implements Kind {

    public Matrix {
      rows = Option.among("rows", rows, 1, 20);
      columns = Option.among("columns", columns, 2, 11);
    }
  }
}
