package io.clientele.scoring.cluster;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.portrait.Subject;
import java.util.ArrayList;
import java.util.List;

/** Customers' values while they are read. */
final class Gathering {

  private final List<Name> features;
  private final FeatureReading reading;
  private final List<double[]> rows = new ArrayList<>();
  private long leftOut;

  Gathering(List<Name> features, FeatureReading reading) {
    this.features = List.copyOf(features);
    this.reading = reading;
  }

  void add(Subject subject) {
    double[] values = reading.of(subject);
    if (FeatureReading.tooLittle(values)) {
      leftOut++;
    } else {
      rows.add(values);
    }
  }

  int size() {
    return rows.size();
  }

  FeatureReading reading() {
    return reading;
  }

  FeatureTable table() {
    if (rows.isEmpty()) {
      throw Field.invalid(
          "features",
          "of nobody at least half of these features are known: there is no one to group");
    }
    double[][] columns = new double[features.size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = rows.get(i)[j];
      }
    }
    return new FeatureTable(features, columns);
  }

  /**
   * What is to be said of who was read.
   *
   * @param all how many customers there are
   */
  List<Note> notes(long all) {
    List<Note> notes = new ArrayList<>();
    if (leftOut > 0) {
      notes.add(
          Note.remark(
              "LEFT_OUT",
              leftOut
                  + " customers of whom more than half of the features are not known are in no"
                  + " cluster"));
    }
    if (all > rows.size() + leftOut) {
      notes.add(
          Note.remark(
              "SAMPLED",
              "found by a sample of %d of %d customers; everybody is assigned"
                  .formatted(rows.size() + leftOut, all)));
    }
    if (!reading.currency().isEmpty()) {
      notes.add(
          Note.remark(
              "CURRENCY",
              "amounts are in %s; those in other currencies count as not known"
                  .formatted(reading.currency())));
    }
    return notes;
  }
}
