package io.clientele.gateway.json;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public class PageQuery {

  /** What {@code fields} means, for the documentation. */
  public static final String FIELDS =
      "The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of"
          + " a. All where it is absent";

  private static final int LARGEST = 1_000;

  @Parameter(description = "1 to 1,000", example = "50")
  @QueryParam("page_size")
  @Nullable String pageSize;

  @Parameter(description = "next_page_token of the page before")
  @QueryParam("page_token")
  @Nullable String pageToken;

  /** Read by the filter that chooses fields; here for the documentation. */
  @Parameter(description = FIELDS, example = "next_page_token")
  @QueryParam("fields")
  @Nullable String fields;

  /** How many items; 0, which leaves it to the service, where none is given. */
  public int size() {
    return QueryParameters.pageSize(pageSize, LARGEST);
  }

  /** Where it begins; empty: the first page. */
  public String token() {
    return QueryParameters.orEmpty(pageToken);
  }
}
