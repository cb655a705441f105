package io.clientele.gateway.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of a call names.
 *
 * @param customer whom it is about; empty: nobody
 * @param resource the other parts that stand for parameters, parted by slashes
 */
record Named(String customer, String resource) {

  private static final Pattern PARAMETER = Pattern.compile("(\\w*)/\\{(\\w+)}");

  /**
   * Reads it.
   *
   * @param path with names of parameters
   * @param values by name of parameter
   */
  static Named in(String path, Map<String, String> values) {
    String customer = "";
    List<String> others = new ArrayList<>();
    Matcher parameters = PARAMETER.matcher(path);
    while (parameters.find()) {
      String value = values.getOrDefault(parameters.group(2), "");
      if (customer.isEmpty() && isOfCustomers(parameters.group(1))) {
        customer = value;
      } else if (!value.isEmpty()) {
        others.add(value);
      }
    }
    return new Named(customer, String.join("/", others));
  }

  private static boolean isOfCustomers(String collection) {
    return collection.equals("customers") || collection.equals("members");
  }
}
