package io.clientele.scoring.demographic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person that demographic classifications rest on. An empty text and a null say
 * that it is not known.
 *
 * @param childBirthYears of the children at home; empty with {@code noChildren} unset: not known
 * @param noChildren known to have no child at home
 * @param youngChildren children at home up to about twelve years, where no years of birth are known
 * @param teenagers children at home above that
 * @param senior whether at least 65 years old
 */
public record Demographics(
    @Nullable PartialDate birth,
    String gender,
    String maritalStatus,
    @Nullable Integer householdSize,
    List<Integer> childBirthYears,
    boolean noChildren,
    @Nullable Integer youngChildren,
    @Nullable Integer teenagers,
    @Nullable Boolean senior,
    @Nullable Boolean partner,
    @Nullable Boolean dependents,
    String education,
    String occupation,
    String industry,
    String position,
    @Nullable Income income,
    String country,
    String divisionCode,
    String region,
    String city,
    String settlement,
    String citySize) {

  /** Nothing is known. */
  public static final Demographics NONE =
      new Demographics(
          null, "", "", null, List.of(), false, null, null, null, null, null, "", "", "", "", null,
          "", "", "", "", "", "");

  public Demographics {
    childBirthYears = childBirthYears.stream().sorted().toList();
  }
}
