package io.clientele.gateway.customer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of customers. */
public record CustomerPage(
    List<ListedCustomer> customers,
    @Schema(description = "Send it as page_token for the next page; empty on the last")
        String nextPageToken,
    @Schema(description = "Customers that match, over all pages", examples = "118") long totalSize,
    @Schema(description = "Services that did not answer") List<String> unavailable) {}
