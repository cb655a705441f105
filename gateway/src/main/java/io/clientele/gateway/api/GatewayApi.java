package io.clientele.gateway.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Clientele",
            version = "v1",
            description =
                "Send facts about customers; ask who they are, what they are worth, where they"
                    + " stand and how they feel. Every refusal is a problem document (RFC 9457).",
            license =
                @License(
                    name = "Apache-2.0",
                    url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
    tags = {
      @Tag(
          name = "Intake",
          description = "Facts as they happen: the Segment HTTP API, and CloudEvents"),
      @Tag(name = "Imports", description = "Facts by the file"),
      @Tag(name = "Operations", description = "Work that takes longer than a call"),
      @Tag(name = "Customers", description = "Portraits, lists, search and timelines"),
      @Tag(name = "Attributes", description = "What can be known, who tells it, how good it is"),
      @Tag(name = "Identity", description = "Who is the same person"),
      @Tag(name = "Matching", description = "Who may be the same person"),
      @Tag(name = "Tags", description = "Labels on customers"),
      @Tag(name = "Accounts", description = "Organisations that buy, and their people"),
      @Tag(name = "Privacy", description = "Consent, erasure, export and retention"),
      @Tag(name = "Feedback", description = "What customers say"),
      @Tag(name = "Surveys", description = "What customers are asked, and what they answer"),
      @Tag(name = "Summary", description = "The whole base in figures"),
      @Tag(name = "Value", description = "What the base is worth, and how it moves"),
      @Tag(name = "Models", description = "What customers will do: lifetime value and churn"),
      @Tag(name = "Tiers", description = "Policies, simulations and tiers of customers"),
      @Tag(name = "Scorecards", description = "Scores that you define, and why they are so"),
      @Tag(
          name = "Segments",
          description = "Groups that you define, kept current as facts come in"),
      @Tag(name = "Clusters", description = "Groups that the data show"),
      @Tag(name = "Co-purchases", description = "What is bought together, and what comes next"),
      @Tag(name = "Playbooks", description = "What to do next for a customer, and what came of it"),
      @Tag(name = "Tasks", description = "What agents have to do"),
      @Tag(name = "Needs", description = "What customers ask for, say and show"),
      @Tag(name = "Themes", description = "What many customers say of one aspect in like words"),
      @Tag(
          name = "Improvements",
          description = "What is changed because of what customers said, and what it brought"),
      @Tag(name = "Complaints", description = "Cases, what was promised, and how it was kept"),
      @Tag(name = "Satisfaction", description = "How satisfied customers are, and what moves them"),
      @Tag(name = "Conduct", description = "How customers buy: types, habits, indicators"),
      @Tag(name = "Evaluations", description = "Whether a classification is worth having"),
      @Tag(name = "Access", description = "Who may call"),
      @Tag(name = "Changes", description = "Changes of classifications as they happen")
    },
    securitySets = {
      @SecurityRequirementsSet(@SecurityRequirement(name = "key")),
      @SecurityRequirementsSet(@SecurityRequirement(name = "write-key"))
    })
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "An API key")
@SecurityScheme(
    securitySchemeName = "write-key",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "An API key as the user name and no password, as the Segment libraries send it")
public class GatewayApi extends Application {}
