package io.clientele.feedback.sentiment.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The texts of a data set, without their labels. */
public final class RealTexts {

  private RealTexts() {}

  /** Those of its training and its dev file, in their order. */
  public static List<String> of(Path folder, String name) throws IOException {
    DataSet set =
        DataSet.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    List<String> texts = new ArrayList<>();
    for (String part : List.of("train", "dev")) {
      LabeledFile.read(folder.resolve(name + "." + part + ".csv.gz"), set)
          .forEach(text -> texts.add(text.text()));
    }
    return texts;
  }
}
