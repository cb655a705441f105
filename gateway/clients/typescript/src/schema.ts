// From ../../openapi.yaml, SHA-256 c1f3968fb957f5ce3eea63da069b9c4c36c864f09bd8c8fbb1272d38e50260db. Written by npm run types.
export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description By id, with what their people did together.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Make an account known
         * @description account_id is needed. One that is known already is as the body says then.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an account
         * @description With what its people did together.
         */
        get: operations["getAccount"];
        /** Make an account known, or say all of it anew */
        put: operations["putAccount"];
        post?: never;
        /**
         * Take an account away
         * @description Its people and their facts stay.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Only the fields that are named change.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/v1/accounts/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the people of an account */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/members/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a customer a member of an account, or change the roles
         * @description Roles are initiator, influencer, decider, buyer and user.
         */
        put: operations["putMember"];
        post?: never;
        /** Take a customer out of an account */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alias": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell by which id a customer was known before
         * @description What is known under previousId is the customer's from then on; it can be undone.
         */
        post: operations["alias"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the attributes that customers can have
         * @description Those that come with the suite and those of the business, by name.
         */
        get: operations["listAttributes"];
        put?: never;
        /**
         * Add an attribute of your own
         * @description name and type (text, number, money, date, flag, choice, list) are needed.
         */
        post: operations["createAttribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attributes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an attribute
         * @description Only the fields that are named change; null takes one away. Choices can be added, not taken away; the type stays.
         */
        patch: operations["updateAttribute"];
        trace?: never;
    };
    "/v1/attributes/{name}:restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a retired attribute into use again */
        post: operations["restoreAttribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attributes/{name}:retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire an attribute
         * @description What was told is kept, and no longer cleaned, shown or counted.
         */
        post: operations["retireAttribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who read personal data and who changed what
         * @description The newest first. Each read of personal data and each change has an entry, also one that was refused for want of a role; facts taken in and wrong keys are counted by the minute. An entry appears a few seconds after its call.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send up to 1,000 messages of any type
         * @description Each message names its type. Messages at fault are rejected one by one; the others are stored. 400 where not one was taken in.
         */
        post: operations["batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bought-with": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what customers buy who buy these
         * @description Of 1 to 20 items, by the rules of a set.
         */
        get: operations["listBoughtWith"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes of classifications as they happen
         * @description Server-sent events of the type label_change; the id of each is the place after it, and its data a LabelChange. A client that connects again with Last-Event-ID goes on where it was: nothing is lost and nothing comes twice. Comments keep the connection alive. A stream that is refused after it has begun ends with an event of the type problem.
         */
        get: operations["watchChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clusterings
         * @description The latest first, without their clusters.
         */
        get: operations["listClusterings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a clustering
         * @description Its clusters with what tells them apart; the one in force also with its drift.
         */
        get: operations["getClustering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters/{id}/clusters/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name a cluster by hand
         * @description Fields that are absent stay as they are.
         */
        patch: operations["renameCluster"];
        trace?: never;
    };
    "/v1/clusters/{id}:promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a clustering in force
         * @description In place of the one before: the classification cluster is by it from then on, of new customers too. A refused one cannot be.
         */
        post: operations["promoteClustering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters:fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find clusters in the background
         * @description k is chosen where the body does not say it: by the silhouette, or by BIC for a mixture. Location leads to the operation, whose result is a clustering.
         */
        post: operations["fitClusters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/co-purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sets of rules
         * @description The latest first.
         */
        get: operations["listRuleSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/co-purchases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a set of rules
         * @description In figures; its rules are a list of their own.
         */
        get: operations["getRuleSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/co-purchases/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules of a set
         * @description The greatest lift first, unless order_by says otherwise.
         */
        get: operations["listCoPurchaseRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/co-purchases:mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find out in the background what is bought together
         * @description Location leads to the operation, whose result is a set of rules.
         */
        post: operations["mineCoPurchases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaint-measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measure how complaints were seen to
         * @description Of the cases opened in a period: their rate, times of first response and resolution, what was in time, reopened and solved, each share with what it is of.
         */
        get: operations["getComplaintMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List complaints
         * @description The one whose deadline comes first is first; what waits and has none comes last. All conditions have to hold.
         */
        get: operations["listComplaints"];
        put?: never;
        /**
         * Open a complaint
         * @description With the deadlines that are promised to the customer's tier. Severity is read from the text where it is not given; priority follows from it, the value tier and the churn risk. message_id, or Idempotency-Key, names the complaint: a repeat answers with the case as it stands.
         */
        post: operations["openComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a complaint
         * @description With its history and, while it is open, the chance that it will be late.
         */
        get: operations["getComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}:assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a complaint to somebody */
        post: operations["assignComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}:follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what the customer says of the solution
         * @description Of a case that is resolved or closed. It opens again where the customer says that it is not solved, if the promises say so.
         */
        post: operations["followUpComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}:move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a complaint to another state
         * @description To one of its next_states. resolved needs a solution. Waiting for the customer and resolving count as the first response where there was none.
         */
        post: operations["moveComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{id}:respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that the customer was answered
         * @description The first one ends the time for the first response.
         */
        post: operations["respondToComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers by what they are
         * @description All conditions have to hold: those of the filter and the simple ones.
         */
        get: operations["listCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the portrait of a customer
         * @description Who it is, what it is worth, where it stands and how it feels. Services that did not answer are named in unavailable and their parts are absent.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all that sources told of a customer
         * @description Attribute by attribute, the value in force first.
         */
        get: operations["listCustomerAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a customer allows
         * @description Every purpose; what was refused under any id of the person is refused.
         */
        get: operations["getConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/consents/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all that a customer ever allowed or refused
         * @description Newest first.
         */
        get: operations["listConsentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that a customer allows or refuses a purpose
         * @description marketing, profiling or sharing. The later time wins. Who refuses profiling is not classified; the facts stay.
         */
        put: operations["setConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell that a customer was contacted
         * @description Counts for the contact frequency; the answer says when the next one may be. by is the name of the key where it is absent; message_id, or Idempotency-Key, names the contact: a repeat changes nothing.
         */
        post: operations["recordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/identifiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whatever a customer is known by
         * @description Ids, e-mail addresses, phone numbers and devices, by kind and value.
         */
        get: operations["listIdentifiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the indicators of a customer
         * @description With their values; one without cannot be told from what is known.
         */
        get: operations["listCustomerIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find who may be the same person as a customer
         * @description Looked up now, the most probable first, each with its evidence.
         */
        get: operations["findMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the merges that ever concerned a customer
         * @description Newest first; those that were undone too.
         */
        get: operations["listMerges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a customer needs
         * @description The strongest first, each with where it was learnt from.
         */
        get: operations["listCustomerNeeds"];
        put?: never;
        /**
         * Tell what a customer asked for
         * @description by is the name of the key where it is absent; message_id, or Idempotency-Key, names it: a repeat changes nothing.
         */
        post: operations["recordNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/next-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what to do next for a customer
         * @description By the playbook in force, the most pressing first, each with the reasons. What fits and is left out (refused, contacted lately, not reachable, held out) is named in skipped.
         */
        get: operations["getNextActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/next-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories that a customer is likely to turn to next
         * @description By what followed on the customer's categories with others.
         */
        get: operations["listNextCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/referral-value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what those are worth whom a customer brought
         * @description Each further generation counts less.
         */
        get: operations["getReferralValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how satisfied a customer is
         * @description Ratings, texts, answers to surveys, complaints and returns on one scale from -1 to 1, fading with time: the mean and its interval, where it is going, when it changed, by order, and what it rests on.
         */
        get: operations["getCustomerSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/scores/{scorecard}:explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell why a customer's score is what it is
         * @description What raised and lowered it, and the smallest change that would reach the next better label; in English and in Chinese.
         */
        get: operations["explainScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the segments that a customer is in
         * @description Each with since when and why.
         */
        get: operations["listMemberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/shopper-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how a customer's way of buying moved
         * @description The shopper type, its shares, and the balance between rational and impulsive, at several times.
         */
        get: operations["getShopperCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags of a customer
         * @description By name; expired ones are left out.
         */
        get: operations["listCustomerTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/tags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a tag on a customer
         * @description Replaces the one of the same name and origin. Without a body it is a person's word: that of the key's name.
         */
        put: operations["putCustomerTag"];
        post?: never;
        /** Take a tag off a customer */
        delete: operations["deleteCustomerTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/tier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's tier
         * @description Since when and why it is so, what holds it, and what is missing to the next.
         */
        get: operations["getTier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/tier/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the moves of a customer between tiers
         * @description The latest first, each with the policy that decided it.
         */
        get: operations["listTierMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/tier/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a customer a tier by hand
         * @description With a reason, under the name of the key, until it expires or is lifted. Write no personal data into the reason.
         */
        put: operations["overrideTier"];
        post?: never;
        /**
         * Lift a tier that was given by hand
         * @description The policy holds again at once; the answer is the tier that it gives.
         */
        delete: operations["liftTierOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what happened to a customer
         * @description Everything under all ids of the person, newest first: orders, refunds, behaviour, what was told, consents, tags, merges and feedback.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a customer's classifications
         * @description The latest first, each with its cause and its reason.
         */
        get: operations["listTransitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}:erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a customer for good
         * @description In every service and under every id of the person; it cannot be undone, and nothing is taken in under these ids any more. Location leads to the operation, which has a receipt of each service when it is done. Write no personal data into reason.
         */
        post: operations["eraseCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export everything that is known of a customer
         * @description A ZIP archive: one file of each part (customer, identifiers, attributes, consents, tags, accounts, merges, orders, refunds, behaviours, ...), scores.json, feedback.ndjson and manifest.json, which is written last: an archive without it is not whole.
         */
        post: operations["exportCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}:merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make two customers one
         * @description The customer of the path stays, merged_id leads to it from then on. It can be undone exactly. With preview=true, or validate_only in the body, nothing is changed and the answer says what would be.
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}:unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description Both sides are as if it had not been made.
         */
        post: operations["unmergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file of customers
         * @description CSV (header or column numbers) or one JSON object a line; gzip by Content-Encoding or as the file itself; read as it arrives. Lines at fault are rejected one by one. A form (multipart/form-data) has the parts mapping (JSON) and then file. Fields: customer_id (required), observed_at; every other column is an attribute. The mapping may hold attributes {column: attribute, or {name, values, prefix}}, ignore [column] and constants {attribute: value}.
         */
        post: operations["importCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers:search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search customers
         * @description By name, e-mail address, phone number, beginning of an id, or tag; what is given must all fit. q looks at all of them. Every person once. By name, email, phone and q only for agents and administrators.
         */
        get: operations["searchCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how complete, valid and fresh the attributes are
         * @description By attribute and source.
         */
        get: operations["getDataQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List evaluations
         * @description The latest first.
         */
        get: operations["listEvaluations"];
        put?: never;
        /**
         * Find out in the background whether a classification is worth having
         * @description Of a dimension, or of segments, each against everybody else. Location leads to the operation, whose result is an evaluation.
         */
        post: operations["evaluateClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an evaluation
         * @description Figures of every group, and in plain words whether to keep it.
         */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send facts as CloudEvents
         * @description Structured, batched (at most 1,000) or binary (attributes as ce- headers, JSON as body). id and source name the event, subject is the customer. Types io.clientele.identify, .alias, .group, .page, .screen, .order.completed, .order.updated, .order.refunded, .order.cancelled, .product.viewed and the other events that track knows mean what they mean there, with data as traits or properties; .consent.granted and .consent.refused {purpose, evidence} set a consent. Any other type is kept as behaviour of that name.
         */
        post: operations["recordEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List feedback
         * @description Newest first; of one customer or of all, and only what all the conditions hold for. A page costs a page, however much feedback there is.
         */
        get: operations["listFeedback"];
        put?: never;
        /**
         * Send what customers said
         * @description One piece, or up to 1,000 as {"feedback": [...]}. A text or a rating from 1 to 5 is needed. Without occurred_at the time of receipt is taken; without feedback_id an id is made.
         */
        post: operations["recordFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{source}/{id}:correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a stored text means
         * @description The latest word holds: the feedback is meant so from then on, wherever it is read or counted, and the next training learns from it. What the model had said is kept.
         */
        post: operations["correctFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback/{source}/{id}:withdraw-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a correction back
         * @description What the model said holds again. Nothing changes where nobody corrected the feedback.
         */
        post: operations["withdrawCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback:classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Classify texts
         * @description Language, sentiment, aspects, pain point, need, objection and intent of up to 1,000 texts, in their order. Nothing is stored. With labels the sentiment is chosen among them. As application/x-ndjson, with {"id": ..., "text": ...} in each line, as many as there are: one answer a line, as they are ready.
         */
        post: operations["classifyTexts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback:handle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what was done about feedback
         * @description The same of up to 1,000 items: a state, who is at it, a note. Any state may follow any other; assignee and note stay as they are where they are absent, and null takes them away. A repeat changes nothing. Each item is answered by itself.
         */
        post: operations["handleFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feedback:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file of feedback
         * @description CSV (header or column numbers) or one JSON object a line; gzip by Content-Encoding or as the file itself; read as it arrives. Lines at fault are rejected one by one. A form (multipart/form-data) has the parts mapping (JSON) and then file. Fields: customer_id and occurred_at (required), text or rating (required), feedback_id, channel, order_id.
         */
        post: operations["importFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how far the classifications are behind the facts
         * @description Cheap: ask it again and again until up_to_date is true.
         */
        get: operations["getFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell to which organisation a customer belongs
         * @description groupId names the account, traits tell of it.
         */
        post: operations["group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell who a customer is
         * @description Later times win, trait by trait. The customer is userId, else anonymous:<anonymousId>; both together are one person from then on. context.traits count as traits, context.externalIds [{id, type}] are names that other systems have for the person (at most 100). Without a timestamp the time of receipt is taken; with sentAt the timestamp is put right by what the sender's clock is off.
         */
        post: operations["identify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is to be improved
         * @description By priority: reach x impact x confidence / effort, where reach and impact are counted from the linked feedback. All conditions have to hold.
         */
        get: operations["listImprovements"];
        put?: never;
        /**
         * Put an improvement on the board
         * @description What is in its themes is linked at once, and as they grow until it is done. request_id, or Idempotency-Key, names the request: a repeat answers as the first did.
         */
        post: operations["createImprovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an improvement */
        get: operations["getImprovement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Plan, do, drop or change an improvement
         * @description Only the fields that are named change. What is done has done_at: now where it is absent. With If-Match one that somebody else has changed meanwhile is refused (412).
         */
        patch: operations["updateImprovement"];
        trace?: never;
    };
    "/v1/improvements/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measure what an improvement brought
         * @description The share of customers who blame its aspect, before and after it was done, against the other aspects, with 95 % intervals. With fewer than 30 customers in a window nothing is said.
         */
        get: operations["getImprovementEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what became of an improvement
         * @description The latest first.
         */
        get: operations["listImprovementEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the feedback that an improvement is about
         * @description By its name.
         */
        get: operations["listLinkedFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is to be told, and what
         * @description In the order in which they were made, so that new ones are at the end.
         */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}:link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link feedback to an improvement
         * @description Up to 1,000 items. What is linked stays so; what is not stored is named.
         */
        post: operations["linkFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}:tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a notice for each customer who said it
         * @description Once for each customer; a repeat makes those that are missing. Nothing is sent, and nobody's consent is looked at: that is for whoever sends.
         */
        post: operations["tellCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{id}:unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take feedback off an improvement
         * @description Up to 1,000 items. What is in one of its themes comes back when the themes are found anew.
         */
        post: operations["unlinkFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the indicators that types and habits rest on
         * @description Each with its reason and what it adds to each type.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description By name, revoked ones too. Those of the configuration are not among them, and no key can be told again.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description The key itself is in this answer alone: only its digest is kept.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a key
         * @description Within a second it opens nothing any more, and never will. Idempotent.
         */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}:rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a key another secret
         * @description Name, source and roles stay. Secrets that it had hold for overlap_minutes, 0 to 43200.
         */
        post: operations["rotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the weights by which customers are compared */
        get: operations["getMatchModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/match-model:fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Estimate the weights anew
         * @description From all customers there are; the answer comes when they are in force.
         */
        post: operations["fitMatchModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get who calls
         * @description The name of the key or the subject of the token, the roles with those that they include, and the source.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how customers moved between labels from one time to another
         * @description A matrix as the list of its cells that are not empty.
         */
        get: operations["getMigration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List models
         * @description The latest first, without their reports.
         */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a model
         * @description With its report: the families compared, and what was expected and came true.
         */
        get: operations["getModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}:promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a model in force
         * @description In place of the one before. One that was refused cannot be: WRONG_STATE.
         */
        post: operations["promoteModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models:fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fit a model in the background
         * @description Of customer lifetime value, or of churn. Location leads to the operation, whose result is the model. What is left out is filled in: family AUTO, calibration until yesterday, no holdout, weeks. A fit that fails leaves the model in force as it is.
         */
        post: operations["fitModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models:rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the model in force again that was so before the present one
         * @description WRONG_STATE where there is none.
         */
        post: operations["rollBackModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what customers need
         * @description The most important first: by the value of those who have it, their satisfaction, and how many they are.
         */
        get: operations["listNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List work in the background
         * @description The latest first. Imports and erasures are asked for by their ids.
         */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how far an operation is
         * @description Of an import, counts are in lines; accepted, duplicates and rejected add up to total_lines. With Prefer: wait=N the answer comes when it has ended, or after N seconds, 60 at most. Of an erasure, receipts tell which service has forgotten what. Of all other work, result leads to what it made.
         */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the lines that were rejected
         * @description One JSON object a line, in the order of the file; all of them, as a stream.
         */
        get: operations["listOperationErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the lines that were rejected, to mend them and send them again
         * @description As they were sent, under the header that the file had. Lines that were too long are left out.
         */
        get: operations["downloadRejectedLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}:cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an operation
         * @description What an import applied stays; nothing is left of anything else. An operation that has ended is answered as it is. An erasure cannot be cancelled.
         */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a file of order lines
         * @description CSV (header or column numbers) or one JSON object a line; gzip by Content-Encoding or as the file itself; read as it arrives. Lines at fault are rejected one by one. A form (multipart/form-data) has the parts mapping (JSON) and then file. Fields: customer_id and ordered_at (required), amount or quantity and unit_price (required), discount, unit_cost, cost, order_id, sku, product_name, category, channel, country, currency. Lines that share an order_id are one order.
         */
        post: operations["importOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell which page a customer saw
         * @description Kept as behaviour; its subject is properties.path, else url, else title.
         */
        post: operations["page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/playbook-rules/{rule}/uplift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measure what a rule brings
         * @description Customers who were treated by it against those whom its holdout left alone, with a 95 % interval.
         */
        get: operations["getUplift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List playbooks
         * @description Every version, the latest first.
         */
        get: operations["listPlaybooks"];
        put?: never;
        /**
         * Store a playbook as a draft
         * @description Another one of the same name is its next version. What only answers have (playbook_id, version, state, times) may stand in the body and says nothing, so that the shipped one can be read, changed and sent back.
         */
        post: operations["createPlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/playbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a playbook
         * @description in-force leads to the one in force: the shipped one, until another is activated.
         */
        get: operations["getPlaybook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/playbooks/{id}:activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a playbook in force
         * @description In place of the one before.
         */
        post: operations["activatePlaybook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List how long facts are kept, by kind */
        get: operations["listRetentionRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention-rules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how long facts of a kind are kept
         * @description In days; 0 keeps them for ever. Older ones are deleted in the background.
         */
        put: operations["setRetentionRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfm/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count customers by their RFM scores
         * @description Every combination of recency, frequency and monetary score that somebody has.
         */
        get: operations["getRfmCells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rfm/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the RFM groups in force
         * @description With what is doubtful about them: overlaps, holes, rules that are never reached.
         */
        get: operations["getRfmGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get how satisfied all customers are
         * @description Customers by label, the mean of what they said with its interval, NPS, CSAT and CES; by group, and the present period beside the earlier ones.
         */
        get: operations["getSatisfactionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/satisfaction/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what moves satisfaction
         * @description Aspects of what customers say, with how much each moves their satisfaction while the others stay as they are, and how certain that is.
         */
        get: operations["getSatisfactionDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecard-backtests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what a backtest found */
        get: operations["getScorecardBacktest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List scorecards
         * @description By name: the latest version of each, and the one in force.
         */
        get: operations["listScorecards"];
        put?: never;
        /**
         * Store a scorecard as a draft
         * @description Another one of the same name is its next version. warnings tell of what is allowed and doubtful. What only answers have (scorecard_id, version, state, times, warnings, fit) may stand in the body and says nothing.
         */
        post: operations["createScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a scorecard
         * @description The version in force, or the latest draft where none is.
         */
        get: operations["getScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{name}:activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a version of a scorecard in force
         * @description Everybody has its score from then on.
         */
        post: operations["activateScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{name}:backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a scorecard's past scores with what came after, in the background
         * @description The outcome is an order within so many days, or an attribute that is true; negated turns it round. Location leads to the operation, whose result is the backtest.
         */
        post: operations["backtestScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{name}:fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find a scorecard's points and weights from what came, in the background
         * @description By logistic regression on the weight of evidence; bins are found where the definition has none. Location leads to the operation, whose result is a new draft.
         */
        post: operations["fitScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards/{name}:retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a scorecard out of force
         * @description Nobody has its score any more; its versions stay.
         */
        post: operations["retireScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scorecards:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score a sample of customers by a definition that is not stored
         * @description sample is at most 1,000, 100 where it is absent; the same base gives the same sample.
         */
        post: operations["previewScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell which screen of an app a customer saw
         * @description Kept as behaviour, like a page.
         */
        post: operations["screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segment-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names that expressions can use
         * @description With their types and what they are called in English and in Chinese.
         */
        get: operations["listSegmentFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List segments
         * @description By name.
         */
        get: operations["listSegments"];
        put?: never;
        /**
         * Define a segment
         * @description It is in force at once, and everybody is looked at in the background (evaluated tells how far that is). An expression that is not right is refused with its line and column.
         */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a segment */
        get: operations["getSegment"];
        /**
         * Define a segment anew
         * @description As the body says it, whole: the next version. Everybody is looked at in the background; who is a member stays one until then. With If-Match, or the etag of the last answer in the body, a segment that somebody else has changed meanwhile is refused (412).
         */
        put: operations["updateSegment"];
        post?: never;
        /**
         * Take a segment away
         * @description Its members leave it. Refused while another segment rests on it.
         */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/{name}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a segment
         * @description By customer id. Who enters and leaves is told as it happens by /v1/changes?dimension=segment:<name>.
         */
        get: operations["listSegmentMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/{name}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether a customer is in a segment
         * @description Since when, and by which part of the expression.
         */
        get: operations["getMembership"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/{name}/members:change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put customers into a static segment, or take them out
         * @description At most 1,000 in one request, under the name of the key. Refused where the segment has an expression.
         */
        post: operations["changeSegmentMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments/{name}/members:export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download all members of a segment
         * @description As a stream, by customer id: one JSON object a line, or CSV with a header.
         */
        get: operations["exportSegmentMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments:overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count how many customers segments share
         * @description Two by two; of 2 to 20 segments.
         */
        get: operations["getSegmentOverlap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/segments:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count whom an expression would hold
         * @description Nothing is stored. With some of them, at most 100; 10 where sample is absent.
         */
        post: operations["previewSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List when service is given */
        get: operations["listServiceCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-calendars/{name}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reckon time by a calendar
         * @description With minutes: when so many open minutes will have passed. With to: how many there are.
         */
        get: operations["reckonServiceTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is promised to those who complain
         * @description Targets by tier and priority, and the steps of escalation.
         */
        get: operations["listServicePromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the senders and how far they are trusted */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how far a sender is trusted
         * @description internal, form or third_party. It may be one that has not sent yet.
         */
        put: operations["setSourceTrust"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pairs of customers who may be one person
         * @description The most probable first; open ones unless a state is named.
         */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggestions/{id}:accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a suggestion
         * @description The two are merged; it can be undone.
         */
        post: operations["acceptSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suggestions/{id}:reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a suggestion
         * @description The two are not suggested again.
         */
        post: operations["rejectSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the whole base in figures
         * @description Customers by dimension and label, revenue and the cuts in force by currency.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List surveys
         * @description The latest version of each, by id.
         */
        get: operations["listSurveys"];
        put?: never;
        /**
         * Make a survey
         * @description Its first version, as a draft. The same again changes nothing; another one under an id that is taken is refused (SURVEY_EXISTS). A question is asked where all of its show_if hold, which look at earlier questions only.
         */
        post: operations["createSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a survey
         * @description In one version.
         */
        get: operations["getSurvey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Latest first, without their links.
         */
        get: operations["listSurveyInvitations"];
        put?: never;
        /**
         * Choose whom to ask, and get their links
         * @description Up to 1,000 customers. A link is good for one response until it expires; it says nothing of the customer. Who was asked not long ago, over all surveys, or did not want to be, is spared. Whether somebody may be asked at all, and sending the links, is yours.
         */
        post: operations["inviteCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a response that was given elsewhere
         * @description Of a scale a number, of a free text a string, of a choice the options, of a matrix the columns by row. Required questions are answered, questions that are not asked are not. message_id, or Idempotency-Key, names the response: a repeat changes nothing.
         */
        post: operations["recordSurveyResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a survey brought
         * @description Counts, means, CSAT, NPS and CES with 95 % intervals, and the response rate. Times are those of the answers, for the response rate those of the invitations.
         */
        get: operations["getSurveyResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the next version of a survey
         * @description Versions never change, and responses keep theirs. A question that keeps its name keeps its kind and its scale, so that results compare. What only answers have (version, state, times) may stand in the body and says nothing.
         */
        post: operations["addSurveyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}:activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a version asked
         * @description From now on invitations and responses are to it.
         */
        post: operations["activateSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys/{id}:end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a survey
         * @description It takes no more responses, and its open links have expired. For good.
         */
        post: operations["endSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tags in use
         * @description By name, with how many customers have each.
         */
        get: operations["countTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is to be done
         * @description By what is due first, then by priority. All conditions have to hold.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Put a task on the list by hand
         * @description Others come from the rules of the playbook in force.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a task */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Do, snooze, assign or reopen a task
         * @description Fields that are absent stay as they are. state is done, snoozed (with snooze_until) or open; by is the name of the key where it is absent. With If-Match a task that somebody else has changed meanwhile is refused (412).
         */
        patch: operations["updateTask"];
        trace?: never;
    };
    "/v1/text-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the models of texts
         * @description What was learnt from corrections, the latest first, and the shipped one.
         */
        get: operations["listTextModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/text-models/{version}:promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a model of texts in force
         * @description For what comes in from then on. WRONG_STATE where its trial does not speak for it, unless forced.
         */
        post: operations["promoteTextModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/text-models:retrain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Learn from the corrections
         * @description On top of the shipped model, and tries the result on corrected texts that it has not learnt from. The same corrections give the same version. WRONG_STATE with too few.
         */
        post: operations["retrainTextModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/text-models:rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the model of texts in force again that was so before the present one
         * @description WRONG_STATE where the shipped one is in force.
         */
        post: operations["rollBackTextModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what many customers say
         * @description The largest first. Found anew in the background after feedback has come; ids stay.
         */
        get: operations["listThemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a theme
         * @description Also one that nobody speaks of any more.
         */
        get: operations["getTheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the feedback in a theme
         * @description Newest first.
         */
        get: operations["listThemeFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tier-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tier policies
         * @description Every version, the latest first.
         */
        get: operations["listTierPolicies"];
        put?: never;
        /**
         * Store a tier policy as a draft
         * @description Another one of the same name is its next version. What only answers have (policy_id, version, state, times) may stand in the body and says nothing.
         */
        post: operations["createTierPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tier-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a tier policy */
        get: operations["getTierPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tier-policies/{id}:activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a tier policy in force
         * @description In place of the one before; everybody is placed by it in the background.
         */
        post: operations["activateTierPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tier-policies/{id}:simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a tier policy over history in the background
         * @description Nothing changes. Location leads to the operation, whose result is the simulation. From the first purchase of all and until now where the body does not say.
         */
        post: operations["simulateTierPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tier-simulations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what a simulation found
         * @description By evaluation, and against the tiers of today.
         */
        get: operations["getTierSimulation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what a customer did
         * @description 'Order Completed' becomes an order (worth: revenue, else value, else total, else the sum of products), 'Order Updated' says how it is from then on, 'Order Refunded' is a refund (of total, else of all that is left of the order), 'Order Cancelled' a refund of all that is left. Every other event is kept as behaviour; those of Segment's e-commerce specification ('Product Viewed', 'Checkout Started', 'Coupon Applied', ...) with their products, value and subject.
         */
        post: operations["track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/value/pareto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get which share of the value the best share of the buyers brings
         * @description By currency, with the share of the best fifth and the Gini coefficient.
         */
        get: operations["getParetoCurve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/value/portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what the base is expected to bring
         * @description By currency, with a 95 % interval; without a model in force nothing is expected.
         */
        get: operations["getPortfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why a request was refused (RFC 9457) */
        ProblemDocument: {
            type: string;
            title: string;
            status: number;
            /** @description What is wrong and how to mend it */
            detail: string;
            /** @description The reason; never changes its name */
            code: string;
            /** @description Also in X-Request-Id and in the log */
            request_id: string;
            /** @description The fields at fault; empty where no single field is */
            invalid_params: {
                name?: string;
                reason?: string;
            }[];
        };
        NewKey: {
            /** @description Of one key at a time */
            name: string;
            /** @description Under which facts are taken in with it; the name where it is absent */
            source?: string;
            roles: ("ingest" | "reader" | "agent" | "analyst" | "admin")[];
            /**
             * Format: date-time
             * @description Never where it is absent
             */
            expires_at?: string;
            /** @description As its roles may where it is absent */
            requests_per_minute?: number;
            /** @description In a day of UTC; as its roles may where it is absent */
            requests_per_day?: number;
        };
        KeyRotation: {
            /**
             * @description For how long the secrets that it had hold all the same
             * @default 0
             */
            overlap_minutes: number;
        };
        /** @description A message of Segment's HTTP API. userId or anonymousId is needed; other fields are passed over. */
        SegmentMessage: {
            /**
             * @description Needed in a batch
             * @enum {string}
             */
            type?: "identify" | "track" | "page" | "screen" | "group" | "alias";
            /** @description The customer */
            userId?: string;
            /** @description The device; beside userId the two are one person from then on */
            anonymousId?: string;
            /** @description Names the message; the same again is a duplicate */
            messageId?: string;
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp?: string;
            /**
             * Format: date-time
             * @description In place of timestamp
             */
            originalTimestamp?: string;
            /**
             * Format: date-time
             * @description When it was sent by the sender's clock; puts timestamp right
             */
            sentAt?: string;
            /** @description track: what happened */
            event?: string;
            /** @description page and screen: which one */
            name?: string;
            /** @description track, page and screen */
            properties?: {
                [key: string]: unknown;
            };
            /** @description identify: of the person; group: of the account */
            traits?: {
                [key: string]: unknown;
            };
            /** @description group: the account */
            groupId?: string;
            /** @description alias: the earlier id */
            previousId?: string;
            context?: {
                traits?: {
                    [key: string]: unknown;
                };
                externalIds?: {
                    id: string;
                    /** @description The system */
                    type: string;
                    /** @default users */
                    collection: string;
                    /** @enum {string} */
                    encoding?: "none";
                }[];
            } & {
                [key: string]: unknown;
            };
        };
        SegmentBatch: {
            batch: components["schemas"]["SegmentMessage"][];
            /**
             * Format: date-time
             * @description Of messages that say none themselves
             */
            sentAt?: string;
            context?: {
                [key: string]: unknown;
            };
        };
        CloudEvent: {
            /** @enum {string} */
            specversion: "1.0";
            id: string;
            /** @description A URI reference; with id it names the event */
            source: string;
            /** @example io.clientele.order.completed */
            type: string;
            /** @description The customer */
            subject: string;
            /** Format: date-time */
            time?: string;
            /** @description The device; from then on the two are one person */
            anonymousid?: string;
            /** @description Traits or properties */
            data?: unknown;
            /** @description JSON in Base64 */
            data_base64?: string;
        };
        /** @description One piece of feedback, or a list of them */
        NewFeedback: {
            feedback_id?: string;
            customer_id?: string;
            text?: string;
            rating?: number;
            /** Format: date-time */
            occurred_at?: string;
            channel?: string;
            order_id?: string;
            feedback?: Record<string, never>[];
        };
        TextsToClassify: {
            texts: string[];
            /** @description Two or three to choose from; without any all three */
            labels?: ("POSITIVE" | "NEUTRAL" | "NEGATIVE")[];
        };
        CorrectFeedback: {
            /** @enum {string} */
            label: "POSITIVE" | "NEUTRAL" | "NEGATIVE";
            corrected_by?: string;
        };
        PromoteTextModel: {
            /**
             * @description Also where the trial does not speak for it
             * @default false
             */
            force: boolean;
        };
        Attribute: {
            name?: string;
            /** @enum {string} */
            type?: "text" | "number" | "money" | "date" | "flag" | "choice" | "list";
            display_name_en?: string;
            display_name_zh?: string;
            category?: string;
            choices?: {
                value: string;
                display_name_en?: string;
                display_name_zh?: string;
                synonyms?: string[];
            }[];
            minimum?: number | null;
            maximum?: number | null;
            stale_after_days?: number;
            trust_order?: ("internal" | "form" | "third_party")[];
            aliases?: string[];
            personal?: boolean;
        };
        NewTag: {
            /** @enum {string} */
            origin?: "rule" | "model" | "person";
            origin_name?: string;
            confidence?: number;
            version?: string;
            /** Format: date-time */
            tagged_at?: string;
            /** Format: date-time */
            expires_at?: string;
        };
        NewConsent: {
            /** @enum {string} */
            state: "granted" | "refused";
            evidence?: string;
            /** Format: date-time */
            at?: string;
            message_id?: string;
        };
        Account: {
            /** @description Only where the path does not name it */
            account_id?: string;
            name?: string;
            industry?: string;
            /** @enum {string} */
            stage?: "incubating" | "producing" | "potential";
            attributes?: {
                [key: string]: unknown;
            };
        };
        FitModel: {
            /** @enum {string} */
            kind: "clv" | "churn";
            /**
             * @description clv: AUTO takes the one with the best likelihood in the holdout, or the best AIC where there is none
             * @default AUTO
             * @enum {string}
             */
            family: "AUTO" | "BG_NBD" | "MBG_NBD" | "PARETO_NBD" | "BG_BB" | "NBD";
            /**
             * Format: date
             * @description The last day whose purchases count for the fit; yesterday where it is absent
             */
            calibration_end?: string;
            /**
             * Format: date
             * @description The last day of the holdout; none where it is absent
             */
            holdout_end?: string;
            /**
             * @default WEEK
             * @enum {string}
             */
            time_unit: "DAY" | "WEEK" | "MONTH";
            /**
             * @description Weight of the L2 penalty on the logarithms of the parameters
             * @default 0
             */
            penalty: number;
            /** @description Only customers who came from these; all where it is absent */
            sources?: string[];
            /** @description Of the spend; that of most of these customers where it is absent */
            currency?: string;
            /**
             * @description By year
             * @default 0.1
             */
            discount_rate: number;
            /**
             * @description Of the expected value
             * @default 365
             */
            horizon_days: number;
            /**
             * @description Share of the revenue that is profit
             * @default 1
             */
            margin: number;
            /**
             * @description Puts the model in force when it is good, and at least as good as the one in force
             * @default false
             */
            promote: boolean;
            /** @description churn: the attribute (a flag) that tells who left */
            outcome?: string;
            /** @description churn: the attributes it is told by; all others where it is absent */
            features?: string[];
        };
        ModelRollBack: {
            /** @enum {string} */
            kind: "clv" | "churn";
        };
        TimeSpan: {
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            until?: string;
        };
        NewTierPolicy: {
            /** @description Versions of one policy share it */
            name: string;
            /** @enum {string} */
            metric: "net_revenue" | "orders" | "points";
            /** @description How far back the metric looks; 0: everything */
            window_days?: number;
            /**
             * @description absolute: thresholds are values; percentile: shares of the buyers, from the best
             * @enum {string}
             */
            scale: "absolute" | "percentile";
            /** @description Best first */
            tiers: {
                tier: string;
                display_name_en?: string;
                display_name_zh?: string;
                /** @description Reached from here on */
                entry: number;
                /** @description Kept from here on; the entry where it is absent */
                exit?: number;
                /** @description What one customer in it costs a year, for simulations */
                yearly_cost?: {
                    amount: string | number;
                    currency: string;
                };
            }[];
            /** @description Of whoever reaches none */
            base_tier: string;
            /** @description Downgrades happen at the end of each so many days */
            evaluation_days: number;
            /**
             * @description Upgrades too
             * @default false
             */
            upgrade_at_evaluation: boolean;
            minimum_stay_days?: number;
            grace_days?: number;
            /**
             * @description One tier at a time on the way down
             * @default false
             */
            one_step_down: boolean;
            /** @description points: by unit of net revenue */
            points_per_unit?: number;
            /** @description points: by order */
            points_per_order?: number;
            /** @description Of money thresholds */
            currency?: string;
        };
        NewTierOverride: {
            tier: string;
            reason: string;
            /**
             * Format: date-time
             * @description Until it is lifted where it is absent
             */
            expires_at?: string;
        };
        /** @description A value (expression or aggregate) and its points (bins or function; without either the value itself, and a fit finds bins) */
        NewIndicator: {
            name: string;
            display_name_en?: string;
            display_name_zh?: string;
            /** @description CEL over metrics.*, attributes.*, labels.*, indicators.* */
            expression?: string;
            aggregate?: {
                /** @enum {string} */
                measure: "orders" | "gross_revenue" | "net_revenue" | "refunds" | "refunded" | "feedback" | "rating" | "polarity" | "items" | "units" | "discount" | "views" | "visits" | "shares" | "invites" | "reviews" | "coupons" | "searches";
                /** @enum {string} */
                function: "count" | "sum" | "mean" | "max" | "min";
                /** @description 0: everything */
                window_days?: number;
                /** @description What is so old counts half; 0: everything counts alike */
                half_life_days?: number;
            };
            /** @description Without gaps and overlaps */
            bins?: {
                /** @description Inclusive; absent: everything below */
                from?: number;
                /** @description Exclusive; absent: everything above */
                to?: number;
                /** @description Of a text */
                values?: string[];
                /** @default 0 */
                points: number;
                /** @description Of a bin that was found by a fit */
                weight_of_evidence?: number;
            }[];
            /** @description points = scale * shape(value) */
            function?: {
                /** @enum {string} */
                shape: "linear" | "logarithm" | "logistic";
                /** @default 1 */
                scale: number;
                /** @default 0 */
                offset: number;
                /**
                 * @description logistic
                 * @default 0
                 */
                midpoint: number;
                /**
                 * @description logistic
                 * @default 1
                 */
                steepness: number;
                minimum?: number;
                maximum?: number;
            };
            /** @default 1 */
            weight: number;
            missing?: {
                /** @enum {string} */
                kind: "zero" | "points" | "abstain";
                points?: number;
            };
            /** @enum {string} */
            monotone?: "increasing" | "decreasing";
        };
        NewScorecard: {
            /** @description Versions of one scorecard share it */
            name: string;
            display_name_en?: string;
            display_name_zh?: string;
            /**
             * @description What a customer without any indicator has
             * @default 0
             */
            base: number;
            indicators: components["schemas"]["NewIndicator"][];
            /** @description Ascending by from; the first has none */
            bands?: {
                label: string;
                display_name_en?: string;
                display_name_zh?: string;
                from?: number;
            }[];
        };
        ScorecardVersion: {
            version: number;
        };
        ScorecardPreview: {
            scorecard: components["schemas"]["NewScorecard"];
            /** @default 100 */
            sample: number;
            /** @description An RFC 3339 time, or a date, which means the end of that day in UTC */
            as_of?: string;
        };
        ScorecardTrial: {
            /** @description The one in force, or the latest draft, where it is absent */
            version?: number;
            /** @description A past time: RFC 3339, or a date, which means the end of that day in UTC */
            as_of?: string;
            /** @description One of order_within_days and attribute */
            outcome: {
                /** @description Whether an order followed within so many days */
                order_within_days?: number;
                /** @description Whether this attribute is true, or says yes, true, 1 */
                attribute?: string;
                /**
                 * @description The opposite is the outcome
                 * @default false
                 */
                negated: boolean;
            };
        };
        /** @description A text in English and in Chinese */
        Text: {
            /** @example Say thank you */
            en?: string;
            /** @example 表示感谢 */
            zh?: string;
        };
        NewSegment: {
            /** @description Where the path has it, it need not be here */
            name: string;
            /**
             * @description rule where there is an expression, else static, where it is absent
             * @enum {string}
             */
            kind?: "rule" | "static";
            /** @description CEL over metrics.*, attributes.*, labels.*, tags, windows (orders.last(90d).net_revenue) and other segments (segments["vip"]); true for members */
            expression?: string;
            display_name_en?: string;
            display_name_zh?: string;
            description?: string;
        };
        SegmentPreview: {
            expression: string;
            /** @description An RFC 3339 time, or a date, which means the end of that day in UTC; now where it is absent */
            as_of?: string;
            /** @default 10 */
            sample: number;
        };
        /** @description At most 1,000 together */
        SegmentMembersChange: {
            add?: string[];
            remove?: string[];
        };
        FitClusters: {
            /**
             * @default k_means
             * @enum {string}
             */
            method: "k_means" | "gaussian_mixture";
            /** @description Chosen where it is absent: by the silhouette, or by BIC for a mixture */
            k?: number;
            /**
             * @description Of the choice
             * @default 10
             */
            max_k: number;
            /** @description Numbers by full name, such as metrics.orders; the shipped ones where it is absent */
            features?: string[];
            /**
             * Format: int64
             * @description The same base and seed give the same clusters
             * @default 0
             */
            seed: number;
            /** @description An RFC 3339 time, or a date, which means the end of that day in UTC; now where it is absent */
            as_of?: string;
            /**
             * @description Puts it in force when it is good
             * @default false
             */
            promote: boolean;
        };
        ClusterName: {
            name?: string;
            display_name_en?: string;
            display_name_zh?: string;
        };
        MineCoPurchases: {
            /**
             * @default sku
             * @enum {string}
             */
            item: "sku" | "category";
            /**
             * @description customer: everything somebody bought within the time
             * @default order
             * @enum {string}
             */
            basket: "order" | "customer";
            /** @description An RFC 3339 time, or a date, which means its beginning in UTC; everything where it is absent */
            from?: string;
            /** @description Like from */
            until?: string;
            /** @default 0.01 */
            min_support: number;
            /** @default 0.1 */
            min_confidence: number;
            /** @default 1 */
            min_lift: number;
            /**
             * @description Of a rule together
             * @default 3
             */
            max_items: number;
            /**
             * @description Of a larger basket only its most frequent items count
             * @default 200
             */
            max_basket: number;
            /**
             * @description Of Fisher's exact test, after correction (Benjamini and Hochberg)
             * @default 0.05
             */
            max_p_value: number;
            /** @description Only orders that came from these; all where it is absent */
            sources?: string[];
        };
        NewPlaybookRule: {
            /** @description Unique in the playbook */
            name: string;
            /** @description CEL over what segments are defined by; true for customers of this kind */
            when: string;
            /** @default 0 */
            priority: number;
            /** @description follow_up, care, win_back, upgrade, cross_sell, service, thank, or one of your own */
            kind?: string;
            title?: components["schemas"]["Text"];
            service_level?: components["schemas"]["Text"];
            /**
             * @description 0: no rhythm
             * @default 0
             */
            contact_every_days: number;
            /** @description The first that is possible is taken */
            channels?: ("email" | "phone" | "message" | "visit" | "post" | "in_app")[];
            offer?: components["schemas"]["Text"];
            message?: components["schemas"]["Text"];
            objections?: {
                /** @description price, trust, need, timing, competitor */
                kind: string;
                answer?: components["schemas"]["Text"];
            }[];
            /** @description When the rule begins to hold, a task due after so many days; none where it is absent */
            task_after_days?: number;
            /**
             * @description Is marketing: not for those who refused it
             * @default false
             */
            marketing: boolean;
            /**
             * @description Share of the customers that the rule leaves alone, so that its effect can be measured
             * @default 0
             */
            holdout: number;
        };
        NewPlaybook: {
            /** @description Versions of one playbook share it */
            name: string;
            rules: components["schemas"]["NewPlaybookRule"][];
            /**
             * @description Least days between two contacts of a customer, over all rules
             * @default 0
             */
            contact_pause_days: number;
        };
        NewContact: {
            /** @enum {string} */
            channel: "email" | "phone" | "message" | "visit" | "post" | "in_app";
            /** @description Which rule it was for */
            rule?: string;
            /**
             * Format: date-time
             * @description Now where it is absent
             */
            at?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description Names it; the same again changes nothing */
            message_id?: string;
        };
        NewTask: {
            customer_id: string;
            kind?: string;
            title: components["schemas"]["Text"];
            reason?: string;
            /** Format: date-time */
            due_at: string;
            assignee?: string;
            note?: string;
            /** @default 0 */
            priority: number;
        };
        TaskChange: {
            /** @enum {string} */
            state?: "open" | "snoozed" | "done";
            /** Format: date-time */
            snooze_until?: string;
            assignee?: string;
            /** @description reached, sold, not_reached, declined, solved, or one of your own */
            outcome?: string;
            note?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description In place of If-Match */
            etag?: string;
        };
        NewNeed: {
            /** @description A category, or a word of your own */
            topic: string;
            /**
             * @description That of the topic where it is absent
             * @enum {string}
             */
            kind?: "functional" | "emotional" | "social";
            note?: string;
            /**
             * Format: date-time
             * @description Now where it is absent
             */
            at?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description Names it; the same again changes nothing */
            message_id?: string;
        };
        FeedbackHandling: {
            items: components["schemas"]["FeedbackNamed"][];
            /** @enum {string} */
            state: "new" | "seen" | "answered" | "done";
            /** @description As it is where it is absent; null: nobody */
            assignee?: string | null;
            /** @description As it is where it is absent; null: none */
            note?: string | null;
        };
        FeedbackNames: {
            items: components["schemas"]["FeedbackNamed"][];
        };
        FeedbackNamed: {
            /** @description Who sent it */
            source: string;
            feedback_id: string;
        };
        NewImprovement: {
            title: string;
            description?: string;
            /**
             * @description functional (功能): what it does; experience (体验): what it is like; business_value (业务价值): what it is worth or costs
             * @enum {string}
             */
            kind: "functional" | "experience" | "business_value";
            /** @description That it is to make better, of the taxonomy; without one no effect can be measured */
            aspect?: string;
            /** @description Themes that it answers: what is in them is linked until it is done */
            theme_ids?: string[];
            /** @description In person-weeks, or whatever you count in */
            effort: number;
            /**
             * @description How sure you are of it
             * @default 0.5
             */
            confidence: number;
            /**
             * @description What you add to the impact
             * @default 1
             */
            weight: number;
            /** @description What customers are told once it is done */
            notice?: components["schemas"]["Text"];
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description Names the request; a repeat answers as the first did */
            request_id?: string;
        };
        /** @description Only what is named changes */
        ImprovementChange: {
            title?: string;
            description?: string;
            /** @enum {string} */
            kind?: "functional" | "experience" | "business_value";
            aspect?: string;
            theme_ids?: string[];
            effort?: number;
            confidence?: number;
            weight?: number;
            notice?: components["schemas"]["Text"];
            /** @enum {string} */
            state?: "proposed" | "planned" | "doing" | "done" | "dropped";
            /**
             * Format: date-time
             * @description With the state done; now where it is absent
             */
            done_at?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description Why */
            note?: string;
            /** @description In place of If-Match */
            etag?: string;
        };
        /** @description With text, severity, or both */
        NewComplaint: {
            /** @description Names it; the same again is the same case */
            message_id?: string;
            customer_id: string;
            order_id?: string;
            /** @description Of the feedback that it comes from; with feedback_id */
            feedback_source?: string;
            feedback_id?: string;
            /** @example delivery */
            aspect?: string;
            /** @example phone */
            channel?: string;
            text?: string;
            /**
             * @description Read from the text where it is absent
             * @enum {string}
             */
            severity?: "low" | "medium" | "high" | "critical";
            /**
             * Format: date-time
             * @description Now where it is absent; not in the future
             */
            opened_at?: string;
            assignee?: string;
            /** @description The name of the key where it is absent */
            by?: string;
        };
        ComplaintMove: {
            /** @enum {string} */
            to: "open" | "waiting_for_customer" | "waiting_for_third_party" | "resolved" | "reopened" | "closed";
            why?: string;
            /** @description Needed for resolved */
            solution?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description In place of If-Match */
            etag?: string;
        };
        ComplaintResponse: {
            note?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description In place of If-Match */
            etag?: string;
        };
        ComplaintAssignment: {
            /** @description Nobody where it is absent */
            assignee?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description In place of If-Match */
            etag?: string;
        };
        ComplaintFollowUpAnswer: {
            /** @description Whether the customer calls it solved */
            solved: boolean;
            rating?: number;
            note?: string;
            /** @description The name of the key where it is absent */
            by?: string;
            /** @description In place of If-Match */
            etag?: string;
        };
        /** @description One of dimension and segments */
        EvaluateClassification: {
            /** @description value_tier, cluster, rfm, lifecycle, a scorecard's name, ... */
            dimension?: string;
            segments?: string[];
            /** @description An RFC 3339 time, or a date, which means the end of that day in UTC; now where it is absent */
            as_of?: string;
            /**
             * @description How far back stability and effect are looked at
             * @default 90
             */
            days: number;
        };
        /** @description By language tag; always in the default language */
        SurveyTexts: {
            [key: string]: string;
        };
        NewSurveyOption: {
            value: string;
            text: components["schemas"]["SurveyTexts"];
        };
        /** @description One of scale, choice, free_text and matrix */
        NewSurveyQuestion: {
            /** @description Unique in the survey */
            name: string;
            text: components["schemas"]["SurveyTexts"];
            /** @default false */
            required: boolean;
            /** @description All have to hold; they look at earlier questions */
            show_if?: {
                question: string;
                /** @description Of a choice: one of these is chosen */
                any_of?: string[];
                /** @description Of a scale */
                at_least?: number;
                /** @description Of a scale */
                at_most?: number;
            }[];
            /** @description What an answer tells of the customer, for example values, personality, purchase_motive */
            attributes?: {
                attribute: string;
                /** @description What is told; absent: the answer itself */
                value?: string;
                any_of?: string[];
                at_least?: number;
                at_most?: number;
            }[];
            scale?: {
                lowest: number;
                /** @description At most 10 above the lowest */
                highest: number;
                lowest_label?: components["schemas"]["SurveyTexts"];
                highest_label?: components["schemas"]["SurveyTexts"];
                /**
                 * @description csat from 1 to 3..10, nps from 0 to 10, ces from 1 to 5 or 7
                 * @default none
                 * @enum {string}
                 */
                metric: "none" | "csat" | "nps" | "ces";
            };
            choice?: {
                options: components["schemas"]["NewSurveyOption"][];
                /** @default false */
                multiple: boolean;
            };
            free_text?: {
                /** @default 2000 */
                longest: number;
            };
            matrix?: {
                rows: components["schemas"]["NewSurveyOption"][];
                columns: components["schemas"]["NewSurveyOption"][];
            };
        };
        NewSurveyVersion: {
            title: components["schemas"]["SurveyTexts"];
            introduction?: components["schemas"]["SurveyTexts"];
            thanks?: components["schemas"]["SurveyTexts"];
            /** @example en */
            default_language: string;
            languages: string[];
            questions: components["schemas"]["NewSurveyQuestion"][];
        };
        NewSurvey: components["schemas"]["NewSurveyVersion"] & {
            survey_id: string;
        };
        SurveyActivation: {
            /** @description The latest where it is absent */
            version?: number;
        };
        SurveyInvitations: {
            customer_ids: string[];
            /** @description The order it is about; with one customer only */
            order_id?: string;
            /**
             * @description The share that is asked: the same customers each time
             * @default 1
             */
            sampling_rate: number;
            /** @default 14 */
            valid_days: number;
        };
        NewSurveyResponse: {
            /** @description Names it; the same again changes nothing */
            message_id?: string;
            customer_id: string;
            /** @description By question: a number, a string, an array of options, or columns by row */
            answers: Record<string, never>;
            /** @description The active one where it is absent */
            version?: number;
            language?: string;
            /**
             * Format: date-time
             * @description Now where it is absent
             */
            answered_at?: string;
            channel?: string;
            order_id?: string;
        };
        /** @description An organisation that buys */
        AccountView: {
            /** @example acme */
            account_id: string;
            name: string;
            industry?: string;
            /** @enum {string} */
            stage?: "incubating" | "producing" | "potential";
            attributes?: {
                [key: string]: unknown;
            };
            created_at?: string;
            updated_at?: string;
            rollup?: components["schemas"]["RollupView"];
        };
        Accounts: {
            accounts: components["schemas"]["AccountView"][];
            next_page_token: string;
        };
        /** @description A figure over what happened within a window */
        Aggregate: {
            /** @enum {string} */
            measure?: "orders" | "gross_revenue" | "net_revenue" | "refunds" | "refunded" | "feedback" | "rating" | "polarity" | "items" | "units" | "discount" | "views" | "visits" | "shares" | "invites" | "reviews" | "coupons" | "searches";
            /** @enum {string} */
            function?: "count" | "sum" | "mean" | "max" | "min";
            /**
             * Format: double
             * @description 0: everything
             * @example 90
             */
            window_days?: number;
            /**
             * Format: double
             * @description What is so old counts half; 0: everything counts alike
             */
            half_life_days?: number;
        };
        AspectSample: {
            /**
             * Format: int64
             * @description Each counted once
             * @example 120
             */
            customers?: number;
            /**
             * Format: int64
             * @description With a mean below 0
             * @example 60
             */
            negative?: number;
            /**
             * Format: double
             * @example 0.5
             */
            negative_share?: number;
            /**
             * Format: double
             * @description In [-1, 1]
             * @example -0.2
             */
            mean_polarity?: number;
        };
        AttributeQualityView: {
            attribute: string;
            /** @description Absent: all together */
            source?: string;
            /**
             * Format: int64
             * @description Customers of whom something was told
             */
            told: number;
            /** Format: int64 */
            valid: number;
            /** Format: int64 */
            stale: number;
            /**
             * Format: double
             * @description Valid of all customers, or of the source's
             * @example 0.82
             */
            completeness: number;
            /**
             * Format: double
             * @description Valid of told
             */
            validity: number;
            /**
             * Format: double
             * @description Stale of valid
             */
            staleness: number;
            /** @description Not understood, by why */
            issues: {
                [key: string]: number;
            };
        };
        /** @description An attribute that customers can have */
        AttributeView: {
            /** @example income */
            name: string;
            /** @enum {string} */
            type: "text" | "number" | "money" | "date" | "flag" | "choice" | "list";
            display_name_en: string;
            display_name_zh: string;
            /** @example demographic */
            category: string;
            choices: components["schemas"]["ChoiceView"][];
            /** Format: double */
            minimum?: number;
            /** Format: double */
            maximum?: number;
            /**
             * Format: int32
             * @description After so many days without being told again it is stale; 0: never
             */
            stale_after_days: number;
            /** @description Kinds of source from the most to the least trusted; empty: as usual */
            trust_order: string[];
            /** @description Other names under which senders tell it */
            aliases: string[];
            /** @description Comes with the suite */
            shipped: boolean;
            /** @description Alone it can lead to the person */
            personal: boolean;
            retired_at?: string;
        };
        Attributes: {
            attributes: components["schemas"]["AttributeView"][];
        };
        /** @description Entries of the audit log, the newest first */
        AuditEntries: {
            items?: components["schemas"]["AuditEntry"][];
            next_page_token?: string;
        };
        /** @description Something that somebody did */
        AuditEntry: {
            id?: string;
            /**
             * Format: date-time
             * @description When it began; of counted calls the minute
             */
            at?: string;
            /**
             * @description The name of the key, or the subject of the token; empty of nobody
             * @example helpdesk
             */
            actor?: string;
            /**
             * @description By what they were let in
             * @enum {string}
             */
            actor_kind?: "KEY" | "TOKEN" | "DEVELOPMENT" | "NOBODY";
            /**
             * @description Roles, parted by commas
             * @example reader,agent
             */
            role?: string;
            /**
             * @description The operation's name in this document
             * @example getCustomer
             */
            operation?: string;
            /** @example /v1/customers/{id} */
            path?: string;
            /** @description Whom it was about, where the path says so; absent once that person is erased */
            customer_id?: string;
            /** @description What else the path names */
            resource?: string;
            /**
             * Format: int32
             * @description Of the answer; 0: the caller left before it was whole
             * @example 200
             */
            status?: number;
            request_id?: string;
            /**
             * Format: int64
             * @description How many calls it stands for: facts taken in and wrong keys are counted
             * @example 1
             */
            times?: number;
        };
        /** @description Scores of a past time against what came after */
        BacktestView: {
            /** @example sbt_5f3a */
            backtest_id: string;
            scorecard_id: string;
            as_of?: string;
            outcome?: components["schemas"]["Outcome"];
            /** Format: int64 */
            customers: number;
            /**
             * Format: int64
             * @description Those for whom the outcome came
             */
            positives: number;
            /**
             * Format: int64
             * @description Those without a score
             */
            abstained: number;
            /**
             * Format: double
             * @example 0.78
             */
            auc?: number;
            /**
             * Format: double
             * @description Greatest distance of the two cumulative distributions
             */
            kolmogorov_smirnov?: number;
            /** @description By tenths of the score */
            tenths: components["schemas"]["ScoreGroup"][];
            bands: components["schemas"]["ScoreGroup"][];
        };
        /** @description An item, and the rule that says so best */
        BoughtItem: {
            /** @example 22699 */
            item?: string;
            rule?: components["schemas"]["CoPurchaseRuleView"];
        };
        /** @description What customers buy who buy these, the best first */
        BoughtWithView: {
            rule_set_id: string;
            suggestions: components["schemas"]["BoughtItem"][];
        };
        /** @description The chance that the solution comes later than promised, by cases before it */
        BreachForecast: {
            /**
             * Format: double
             * @example 0.35
             */
            probability?: number;
            /**
             * Format: int64
             * @description Cases that had taken as long as this one has
             */
            cases?: number;
            /**
             * Format: int64
             * @description How many of them were resolved
             */
            resolved?: number;
            /**
             * @description severity: cases as severe; all; clock: the time is over already
             * @enum {string}
             */
            of?: "severity" | "all" | "clock";
        };
        CalibrationView: {
            /** Format: double */
            predicted?: number;
            /** Format: double */
            actual?: number;
            /** Format: int64 */
            customers: number;
        };
        CandidateView: {
            family?: string;
            /** Format: double */
            log_likelihood?: number;
            /** Format: double */
            aic?: number;
            /** Format: double */
            holdout_log_likelihood?: number;
            converged?: boolean;
            identified?: boolean;
            problem?: string;
        };
        ChangeView: {
            name: string;
            value_of_customer?: components["schemas"]["JsonNode"];
            value_of_merged?: components["schemas"]["JsonNode"];
            value_after?: components["schemas"]["JsonNode"];
        };
        ChoiceView: {
            value: string;
            display_name_en: string;
            display_name_zh: string;
            synonyms: string[];
        };
        /** @description How well a model tells who leaves, each customer judged by one that had not seen him */
        ChurnReportView: {
            /**
             * Format: double
             * @example 0.84
             */
            auc?: number;
            /** Format: double */
            auc_standard_error?: number;
            /** Format: double */
            brier?: number;
            /**
             * Format: double
             * @description Of the mean rate for everybody
             */
            brier_of_base_rate?: number;
            /** Format: double */
            base_rate?: number;
            /** Format: int32 */
            folds: number;
            calibration: components["schemas"]["CalibrationView"][];
            lift: components["schemas"]["LiftView"][];
        };
        /** @description A label, how sure it is and what it rests on */
        ClassificationView: {
            /**
             * @description UNKNOWN where the evidence carries no label
             * @example champions
             */
            label: string;
            /**
             * Format: int32
             * @description rfm: 1 (lowest) to 5 (best)
             */
            recency?: number;
            /**
             * Format: int32
             * @description rfm: 1 (lowest) to 5 (best)
             */
            frequency?: number;
            /**
             * Format: int32
             * @description rfm: 1 (lowest) to 5 (best)
             */
            monetary?: number;
            /** @description value_tier: among the best fifth of the buyers */
            in_top_20_percent?: boolean;
            /**
             * Format: double
             * @description value_tier: share of the buyers whose net revenue is higher
             */
            rank_share?: number;
            /** @description shopper_type: share of each type, adding up to 1 */
            membership?: {
                [key: string]: number;
            };
            /**
             * Format: double
             * @description shopper_type: from -1 (impulsive) to 1 (rational)
             */
            balance?: number;
            /** @description interests: the surest first */
            interests?: components["schemas"]["Interest"][];
            /** @description sales_personality: how to talk to this kind of customer */
            approach_en?: string;
            approach_zh?: string;
            /**
             * Format: double
             * @description The number behind the label, where there is one
             */
            score?: number;
            /**
             * Format: double
             * @description In [0, 1]
             * @example 0.9
             */
            confidence: number;
            evidence: components["schemas"]["EvidenceView"][];
            /** @example rfm-quantile */
            method: string;
            version: string;
            /** @description The time for which it holds */
            as_of?: string;
        };
        /** @description The answer to one line of a stream of texts */
        ClassifiedLine: {
            /**
             * Format: int64
             * @description Counts from 1
             */
            line?: number;
            id?: string;
            result?: components["schemas"]["ClassifiedText"];
            /** @description Why there is no result */
            error?: string;
        };
        ClassifiedText: {
            /**
             * @description zh, en, or und where it was not determined
             * @example zh
             */
            language: string;
            sentiment: components["schemas"]["SentimentView"];
            /** @description The places that decided the sentiment; at most 3 */
            evidence: components["schemas"]["Span"][];
            /** @description What the text judges, each aspect once */
            aspects: components["schemas"]["SpokenAspect"][];
            /** @description What hurts: functional, process, service or value */
            pain_point?: components["schemas"]["Finding"];
            /** @description The kind of need: functional, emotional or social */
            need?: components["schemas"]["Finding"];
            /** @description Why somebody does not buy, with the answer to give */
            objection?: components["schemas"]["Finding"];
            /** @description What the writer wants: complaint, question, praise, suggestion or churn_threat */
            intent?: components["schemas"]["Finding"];
            /**
             * @description The versions of all that took part
             * @example sentiment-1.0.0+analysis-1
             */
            model: string;
        };
        ClassifiedTexts: {
            /** @description In the order of the texts */
            results: components["schemas"]["ClassifiedText"][];
        };
        /** @description What a number of clusters came to */
        ClusterCandidate: {
            /**
             * Format: int32
             * @example 5
             */
            k?: number;
            /** Format: double */
            silhouette?: number;
            /**
             * Format: double
             * @description gaussian_mixture; the lower the better
             */
            bic?: number;
            /**
             * Format: double
             * @description Sum of squared distances to the nearest centre
             */
            inertia?: number;
        };
        /** @description How far today's customers lie from those it was found by */
        ClusterDrift: {
            as_of?: string;
            /**
             * Format: double
             * @description Population stability index of the clusters' shares
             * @example 0.04
             */
            share_psi?: number;
            /**
             * Format: double
             * @description Mean distance to the nearest centre over that of the fit
             */
            distance_ratio?: number;
            /** @description The clusters should be found anew */
            warning?: boolean;
        };
        /** @description How a number was scaled before */
        ClusterFeature: {
            /** @example metrics.orders */
            name?: string;
            /** @description The logarithm of one plus it was taken first */
            logarithm?: boolean;
            /** Format: double */
            centre?: number;
            /** Format: double */
            scale?: number;
            /**
             * Format: double
             * @description Of whoever has no value
             */
            missing?: number;
        };
        /** @description What was asked of a clustering */
        ClusterFitView: {
            /** @enum {string} */
            method: "k_means" | "gaussian_mixture";
            /**
             * Format: int32
             * @description Absent: it was chosen
             * @example 5
             */
            k?: number;
            /**
             * Format: int32
             * @description Of the choice; absent: 10
             */
            max_k?: number;
            /** @description Empty: the shipped ones */
            features: string[];
            /**
             * Format: int64
             * @description The same base and seed give the same clusters
             */
            seed: number;
            as_of?: string;
            promote: boolean;
        };
        /** @description How far a mean lies from everybody's */
        ClusterTrait: {
            /** @example metrics.orders */
            feature?: string;
            /**
             * Format: double
             * @description In standard deviations
             * @example 1.8
             */
            deviation?: number;
        };
        /** @description One group of a clustering */
        ClusterView: {
            /**
             * Format: int32
             * @description By which it is named
             * @example 1
             */
            place: number;
            /**
             * @description Proposed, or given by hand
             * @example frequent-big-baskets
             */
            name: string;
            display_name_en?: string;
            display_name_zh?: string;
            /**
             * Format: int64
             * @example 412
             */
            customers: number;
            /**
             * Format: double
             * @description Of all customers, in [0, 1]
             */
            share?: number;
            /** @description Means of the features, in their own units */
            means: {
                [key: string]: number;
            };
            /** @description What tells it apart, the most distinguishing first */
            traits: components["schemas"]["ClusterTrait"][];
            /** Format: double */
            silhouette?: number;
        };
        /** @description What is wrong or remarkable */
        ClusteringNote: {
            /** @example CONSTANT_FEATURE */
            code?: string;
            detail?: string;
            /** @description Why the clustering was refused */
            fatal?: boolean;
        };
        /** @description Groups of customers that an algorithm found: one version of them */
        ClusteringView: {
            /** @example clu_5f3a */
            clustering_id: string;
            /** @enum {string} */
            state?: "candidate" | "in_force" | "retired" | "refused";
            request?: components["schemas"]["ClusterFitView"];
            created_at?: string;
            promoted_at?: string;
            /**
             * Format: int64
             * @description Customers it was found by
             * @example 2357
             */
            customers: number;
            /** @description Empty in lists */
            clusters: components["schemas"]["ClusterView"][];
            /** @description How each was scaled */
            features: components["schemas"]["ClusterFeature"][];
            /**
             * Format: double
             * @description In [-1, 1]; the higher, the better the clusters part
             * @example 0.41
             */
            silhouette?: number;
            /**
             * Format: double
             * @description Mean adjusted Rand index of clusterings of bootstrap samples, in [-1, 1]
             * @example 0.87
             */
            stability?: number;
            /** @description What each number of clusters came to */
            candidates: components["schemas"]["ClusterCandidate"][];
            /** @description What is wrong or remarkable */
            notes: components["schemas"]["ClusteringNote"][];
            /** @description Of the one in force */
            drift?: components["schemas"]["ClusterDrift"];
        };
        Clusterings: {
            clusterings: components["schemas"]["ClusteringView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description Who buys this buys that */
        CoPurchaseRuleView: {
            /**
             * @example [
             *       "22697"
             *     ]
             */
            antecedent: string[];
            /**
             * @example [
             *       "22699"
             *     ]
             */
            consequent: string[];
            /**
             * Format: double
             * @description Share of the baskets with all of them
             * @example 0.03
             */
            support?: number;
            /**
             * Format: double
             * @description Share of those with the antecedent that have the consequent
             * @example 0.78
             */
            confidence?: number;
            /**
             * Format: double
             * @description Confidence over the share of all baskets that have the consequent
             * @example 18.1
             */
            lift?: number;
            /**
             * Format: double
             * @description Support minus what it would be by chance
             */
            leverage?: number;
            /**
             * Format: double
             * @description Fisher's exact test, not corrected
             */
            p_value?: number;
            /**
             * Format: int64
             * @description With all of them
             * @example 540
             */
            baskets: number;
        };
        CoPurchaseRules: {
            rule_set_id?: string;
            rules?: components["schemas"]["CoPurchaseRuleView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token?: string;
        };
        /** @description A complaint as a case */
        Complaint: {
            /** @example cmp_5f3a */
            complaint_id?: string;
            /** @example desk */
            source?: string;
            message_id?: string;
            /** @example c-1 */
            customer_id?: string;
            order_id?: string;
            /** @description The feedback that it comes from */
            feedback_source?: string;
            feedback_id?: string;
            /** @example delivery */
            aspect?: string;
            /** @example phone */
            channel?: string;
            text?: string;
            opened_at?: string;
            /** @enum {string} */
            state?: "open" | "waiting_for_customer" | "waiting_for_third_party" | "resolved" | "reopened" | "closed";
            state_label?: components["schemas"]["Text"];
            /** @description What it can be moved to */
            next_states?: string[];
            /** @enum {string} */
            severity?: "low" | "medium" | "high" | "critical";
            severity_label?: components["schemas"]["Text"];
            /** @description Somebody said how severe it is; else it was read from the text */
            severity_given?: boolean;
            /** @enum {string} */
            priority?: "low" | "normal" | "high" | "urgent";
            priority_label?: components["schemas"]["Text"];
            /**
             * Format: double
             * @example 65
             */
            priority_points?: number;
            /** @description What counted for severity and priority */
            reasons?: components["schemas"]["ComplaintReason"][];
            /**
             * @description When it was opened; absent: not known
             * @example gold
             */
            value_tier?: string;
            /**
             * @description When it was opened; absent: not known
             * @example high
             */
            churn_risk?: string;
            /**
             * @description Absent: nobody yet
             * @example ann
             */
            assignee?: string;
            solution?: string;
            clock?: components["schemas"]["ComplaintClock"];
            /**
             * Format: int32
             * @description 0: not escalated
             * @example 2
             */
            escalation_level?: number;
            /** @description Steps that were taken */
            escalation_steps?: string[];
            /** Format: int32 */
            times_reopened?: number;
            /** @description What the customer said of the solution */
            follow_up?: components["schemas"]["ComplaintFollowUp"];
            /** @description Of one open case that is read alone; absent where too little is known */
            forecast?: components["schemas"]["BreachForecast"];
            /** @description Of a case that is read alone, the oldest first */
            history?: components["schemas"]["ComplaintEvent"][];
            /** @description Also in ETag; send it back in If-Match */
            etag?: string;
        };
        /** @description How far its time has gone; minutes are those in which the calendar is open */
        ComplaintClock: {
            /** @example gold */
            promise?: string;
            /** @example extended */
            calendar?: string;
            /** @description False while it waits and once it is done */
            runs?: boolean;
            /** Format: double */
            minutes?: number;
            /** Format: double */
            first_response_target_minutes?: number;
            /** Format: double */
            resolution_target_minutes?: number;
            /** @description Absent while the clock stands, and once it is done */
            first_response_due_at?: string;
            resolution_due_at?: string;
            first_response_at?: string;
            /** Format: double */
            first_response_minutes?: number;
            resolved_at?: string;
            first_response_missed?: boolean;
            resolution_missed?: boolean;
            next_escalation_at?: string;
        };
        /** @description Something that happened to it */
        ComplaintEvent: {
            /** @enum {string} */
            kind?: "opened" | "moved" | "responded" | "assigned" | "followed_up" | "escalated";
            at?: string;
            /**
             * @description Absent: the service itself
             * @example ann
             */
            by?: string;
            from_state?: string;
            to_state?: string;
            /** @description Why, the note, to whom, or the step */
            detail?: string;
        };
        /** @description What the customer said of the solution */
        ComplaintFollowUp: {
            at?: string;
            solved?: boolean;
            /**
             * Format: double
             * @description 1 to 5
             */
            rating?: number;
        };
        /** @description Cases that have something in common */
        ComplaintGroup: {
            /**
             * @description What that is; absent: not known
             * @example gold
             */
            key?: string;
            /** Format: int64 */
            complaints?: number;
            first_response?: components["schemas"]["ServiceFigures"];
            resolution?: components["schemas"]["ServiceFigures"];
            /** @description Of those resolved or closed at least once */
            reopened?: components["schemas"]["ComplaintShare"];
            /** @description As the customers say, of those who said something */
            solved?: components["schemas"]["ComplaintShare"];
            /** Format: double */
            mean_rating?: number;
        };
        /** @description How complaints were seen to */
        ComplaintMeasures: {
            from?: string;
            before?: string;
            by?: string;
            /**
             * Format: double
             * @description Absent where the orders are not named
             * @example 1.8
             */
            per_hundred_orders?: number;
            /** Format: int64 */
            orders?: number;
            groups?: components["schemas"]["ComplaintGroup"][];
            /** @description All that are to be done now, whenever they were opened */
            open?: components["schemas"]["OpenComplaints"][];
        };
        /** @description What counted, and how much */
        ComplaintReason: {
            /** @enum {string} */
            of?: "severity" | "priority";
            /** @example value_tier */
            factor?: string;
            /** @example gold */
            value?: string;
            /** Format: double */
            points?: number;
        };
        /** @description A share, with what it is of */
        ComplaintShare: {
            /** Format: int64 */
            numerator?: number;
            /** Format: int64 */
            denominator?: number;
            /**
             * Format: double
             * @description Absent where the denominator is 0
             */
            share?: number;
        };
        Complaints: {
            complaints: components["schemas"]["Complaint"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
            /**
             * Format: int64
             * @description Over all pages
             * @example 42
             */
            total_size: number;
        };
        /** @description A figure that types and habits rest on */
        ConductIndicatorView: {
            /** @example coupon_share */
            name: string;
            display_name_en?: string;
            display_name_zh?: string;
            /** @description Why it tells something */
            reason_en?: string;
            reason_zh?: string;
            /**
             * Format: double
             * @description Of the customer; absent where it cannot be told
             * @example 0.4
             */
            value?: number;
            /** @description What it adds to each type */
            weights: {
                [key: string]: number;
            };
        };
        ConductIndicators: {
            indicators: components["schemas"]["ConductIndicatorView"][];
        };
        ConsentHistory: {
            consents: components["schemas"]["ConsentView"][];
            next_page_token: string;
        };
        /** @description What a person said of a purpose */
        ConsentView: {
            /** @enum {string} */
            purpose: "marketing" | "profiling" | "sharing";
            /**
             * @description unspecified where nothing was said
             * @enum {string}
             */
            state: "granted" | "refused" | "unspecified";
            /** @description How it is known */
            evidence?: string;
            source?: string;
            at?: string;
            /** @description Under which of the person's ids it was said */
            customer_id?: string;
        };
        Consents: {
            consents: components["schemas"]["ConsentView"][];
        };
        /** @description When a customer may be contacted again */
        ContactRecorded: {
            /** @description Absent: at any time */
            next_contact_at?: string;
        };
        /** @description What an indicator adds to a score; all of them and the base add up to it exactly */
        ContributionView: {
            /** @example orders */
            indicator: string;
            /**
             * @description Absent where it is missing
             * @example 7
             */
            value?: string;
            /** Format: double */
            points?: number;
            /** Format: double */
            weight?: number;
            /** Format: double */
            contribution?: number;
            missing: boolean;
        };
        /** @description Who says that the feedback is meant so, and what the model had said */
        CorrectedView: {
            /**
             * @description What the model had said
             * @example NEGATIVE
             */
            before: string;
            /** @example li */
            corrected_by?: string;
            /** @example 2026-01-31T08:30:00Z */
            corrected_at?: string;
        };
        /** @description How it was at a time */
        CoursePoint: {
            at?: string;
            /**
             * @description rational, impulsive, frugal, habitual, experiential, value or social; UNKNOWN where the evidence up to then carries no type
             * @example rational
             */
            type?: string;
            /**
             * Format: double
             * @description From -1 (impulsive) to 1 (rational)
             * @example 0.4
             */
            balance?: number;
            /** @description Share of each type, adding up to 1 */
            membership?: {
                [key: string]: number;
            };
        };
        /** @description What one currency is expected to bring */
        CurrencyPortfolio: {
            /** @example USD */
            currency?: string;
            /** Format: int64 */
            buyers?: number;
            /**
             * Format: double
             * @description Buyers expected to be alive
             */
            expected_alive?: number;
            /**
             * Format: double
             * @description Within the horizon
             */
            expected_purchases?: number;
            clv?: components["schemas"]["MoneyView"];
            /** @description Lower end of the 95 % interval */
            clv_low?: components["schemas"]["MoneyView"];
            /** @description Upper end of the 95 % interval */
            clv_high?: components["schemas"]["MoneyView"];
            net_revenue?: components["schemas"]["MoneyView"];
            /** @description Revenue minus cost of the orders whose cost is known */
            known_profit?: components["schemas"]["MoneyView"];
            /**
             * Format: double
             * @description Share of the revenue whose cost is known
             * @example 0.9
             */
            cost_coverage?: number;
        };
        /** @description Revenue in one currency, and the cuts in force */
        CurrencyView: {
            /** @example USD */
            currency?: string;
            /**
             * Format: int64
             * @example 2357
             */
            buyers?: number;
            /** Format: int64 */
            orders?: number;
            /** Format: int64 */
            refunds?: number;
            net_revenue?: components["schemas"]["MoneyView"];
            /**
             * Format: double
             * @description Share of the net revenue that the top fifth of the buyers bring
             * @example 0.72
             */
            top_20_percent_share?: number;
            cuts?: components["schemas"]["CutsView"];
        };
        /** @description What a customer needs */
        CustomerNeedView: {
            /** @example delivery */
            topic: string;
            /** @enum {string} */
            kind?: "functional" | "emotional" | "social";
            /**
             * @description asked: an agent or a survey wrote it down; said: in feedback; searched; browsed: looked at and not bought; co_purchase: others who buy the same buy it
             * @enum {string}
             */
            source?: "asked" | "said" | "searched" | "browsed" | "co_purchase";
            /**
             * Format: double
             * @description In [0, 1]
             * @example 0.8
             */
            strength?: number;
            evidence?: string;
            at?: string;
        };
        CustomerNeeds: {
            /** @description The strongest first */
            needs: components["schemas"]["CustomerNeedView"][];
        };
        CustomerPage: {
            customers: components["schemas"]["ListedCustomer"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
            /**
             * Format: int64
             * @description Customers that match, over all pages
             * @example 118
             */
            total_size: number;
            /** @description Services that did not answer */
            unavailable: string[];
        };
        /** @description How satisfied a customer is at a time, how it came to that, and what it rests on */
        CustomerSatisfaction: {
            /**
             * @description The person's
             * @example c-1
             */
            customer_id?: string;
            as_of?: string;
            /** @description True: the person refused to be profiled, and nothing else is told */
            profiling_refused?: boolean;
            /** @enum {string} */
            label?: "high" | "medium" | "low" | "UNKNOWN";
            display_name?: components["schemas"]["SatisfactionName"];
            /** @description Absent where the label is UNKNOWN */
            estimate?: components["schemas"]["SatisfactionEstimate"];
            /**
             * Format: double
             * @description That the true mean lies where the label says, in [0, 1]
             */
            confidence?: number;
            /**
             * Format: double
             * @description Of all that was said, as far as it has not faded
             */
            weight?: number;
            trend?: components["schemas"]["SatisfactionTrend"];
            /** @description From when on what was said lies on another level */
            change_points?: components["schemas"]["SatisfactionChange"][];
            /** @description At the ends of the last 24 months, and now */
            course?: components["schemas"]["SatisfactionCoursePoint"][];
            /** @description Orders that something was said of, at most 100, the latest first */
            orders?: components["schemas"]["OrderSatisfaction"][];
            /** @description What it rests on, at most 200, the latest first */
            signals?: components["schemas"]["SatisfactionSignal"][];
            /** @description Of the policy */
            version?: string;
        };
        /** @description The score of one customer */
        CustomerScore: {
            /** @example c-1 */
            customer_id?: string;
            /**
             * Format: double
             * @description Absent where the scorecard abstains
             * @example 72.5
             */
            score?: number;
            band?: string;
            contributions?: components["schemas"]["ContributionView"][];
        };
        CustomerShiftView: {
            customer_id: string;
            from_tier: string;
            to_tier: string;
        };
        /** @description Everything that is known of one customer */
        CustomerView: {
            /**
             * @description The person's id, whichever of the person's ids was asked for
             * @example c-1
             */
            id: string;
            /**
             * @description Further ids of the person
             * @example anonymous:device-9
             */
            merged_ids: string[];
            attributes?: {
                [key: string]: unknown;
            };
            tags: string[];
            /** @description Organisations the person belongs to */
            accounts: string[];
            /** @description Who told of the customer */
            sources: string[];
            first_seen_at?: string;
            last_seen_at?: string;
            /** @description The person refused to be profiled: metrics and classifications are withheld */
            profiling_refused: boolean;
            /** @description By dimension, for example rfm, lifecycle, value_tier, satisfaction, age_band. Empty where nothing is classified yet, or profiling is refused; absent where scoring-service does not answer */
            classifications?: {
                [key: string]: components["schemas"]["ClassificationView"];
            };
            metrics?: components["schemas"]["MetricsView"];
            /** @description The five newest; absent where feedback-service does not answer */
            recent_feedback?: components["schemas"]["FeedbackView"][];
            /** @description What to do next, the best three; empty where no rule fits, or profiling is refused; absent where they could not be told */
            next_actions?: components["schemas"]["NextAction"][];
            /** @description The time for which it holds */
            as_of?: string;
            /**
             * @description Services that did not answer, and next_actions where those could not be told
             * @example scoring-service
             */
            unavailable: string[];
        };
        /** @description A value above the k-th of four cuts scores at least k + 1 */
        CutsView: {
            /** @description quantile or fixed */
            method: string;
            version: string;
            recency: string[];
            frequency: number[];
            monetary: components["schemas"]["MoneyView"][];
            /** @description Least net revenue of platinum */
            platinum_from?: components["schemas"]["MoneyView"];
            gold_from?: components["schemas"]["MoneyView"];
            silver_from?: components["schemas"]["MoneyView"];
            top_20_percent_from?: components["schemas"]["MoneyView"];
        };
        /** @description How complete, valid and fresh attributes are */
        DataQualityView: {
            /**
             * Format: int64
             * @description Customers known at all
             */
            customers: number;
            attributes: components["schemas"]["AttributeQualityView"][];
            as_of?: string;
        };
        DifferenceWithInterval: {
            /**
             * Format: double
             * @example -0.4
             */
            estimate?: number;
            /**
             * Format: double
             * @example -0.51
             */
            low?: number;
            /**
             * Format: double
             * @example -0.26
             */
            high?: number;
        };
        /** @description How a figure differs from everybody else's */
        Effect: {
            /**
             * @description A metric, or what came: satisfaction_change, kept_buying, revenue_growth
             * @example net_revenue
             */
            metric?: string;
            /** Format: double */
            mean?: number;
            /** Format: double */
            mean_of_rest?: number;
            /**
             * Format: double
             * @description Hedges' g
             * @example 0.7
             */
            effect_size?: number;
            /** Format: double */
            p_value?: number;
        };
        /** @description A person who is being forgotten, for good and everywhere */
        ErasureView: {
            /** @example era_5f3a */
            id: string;
            /** @enum {string} */
            kind: "erasure";
            /** @enum {string} */
            state: "RUNNING" | "SUCCEEDED";
            /** @description True where nothing will change any more */
            done: boolean;
            /** @description One of each service */
            receipts: components["schemas"]["ReceiptView"][];
            created_at?: string;
            finished_at?: string;
        };
        /** @description What happens after a share of a target */
        EscalationStep: {
            /** @example missed */
            name?: string;
            label?: components["schemas"]["Text"];
            /** @enum {string} */
            of?: "first_response" | "resolution";
            /**
             * Format: double
             * @example 0.8
             */
            share?: number;
            /**
             * Format: int32
             * @example 2
             */
            level?: number;
        };
        /** @description Those of one label, against everybody else */
        EvaluatedGroupView: {
            /** @example gold */
            label: string;
            /**
             * Format: int64
             * @example 412
             */
            customers: number;
            /** Format: double */
            share?: number;
            /**
             * Format: double
             * @description Share of whom the data that the classification needs are known
             */
            identifiable?: number;
            /**
             * Format: double
             * @description Share that may and can be contacted
             */
            reachable?: number;
            /**
             * Format: double
             * @description Known profit, or net revenue, by customer
             * @example 212.5
             */
            value_per_customer?: number;
            /**
             * Format: double
             * @description The same of everybody
             */
            value_of_all?: number;
            /**
             * @description Of both
             * @example EUR
             */
            currency?: string;
            /**
             * Format: double
             * @description Share of those who had the label then that have it still
             */
            kept?: number;
            /** @description How the metrics differ from everybody else's */
            effects: components["schemas"]["Effect"][];
            /** @description What came of those who had the label then */
            outcomes: components["schemas"]["Effect"][];
            verdict?: components["schemas"]["Verdict"];
        };
        /** @description What was asked */
        EvaluationRequest: {
            /** @example value_tier */
            dimension?: string;
            /** @description Or segments, each against everybody else */
            segments?: string[];
            as_of?: string;
            /**
             * Format: int32
             * @description How far back stability and effect are looked at; absent: 90
             */
            days?: number;
        };
        /** @description Whether a classification is worth having */
        EvaluationView: {
            /** @example evl_5f3a */
            evaluation_id?: string;
            request?: components["schemas"]["EvaluationRequest"];
            created_at?: string;
            /**
             * Format: int64
             * @example 2357
             */
            customers?: number;
            groups?: components["schemas"]["EvaluatedGroupView"][];
            /**
             * Format: double
             * @description Adjusted Rand index between the labels now and those of so many days before, in [-1, 1]; absent where there is no past
             * @example 0.82
             */
            stability?: number;
            /**
             * Format: double
             * @description Mean over the shipped metrics, in [-1, 1]
             */
            silhouette?: number;
            /** @description Share of each metric's variance that lies between the groups */
            eta_squared?: {
                [key: string]: number;
            };
            verdict?: components["schemas"]["Verdict"];
        };
        Evaluations: {
            evaluations: components["schemas"]["EvaluationView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description What a label rests on */
        EvidenceView: {
            /** @example orders */
            indicator: string;
            /** @example 4 */
            value: string;
            /**
             * Format: double
             * @description How much it counted for (positive) or against (negative) the label
             * @example 0.5
             */
            contribution: number;
        };
        /** @description What the model of lifetime value in force expects of a customer */
        ExpectationView: {
            /** @example mdl_5f3a */
            model_id: string;
            /**
             * Format: double
             * @description That the customer still buys at all, in [0, 1]
             * @example 0.83
             */
            p_alive?: number;
            /**
             * Format: double
             * @description Within the model's horizon
             * @example 2.4
             */
            purchases?: number;
            /** @description Absent where the model has no spend of the customer's currency */
            clv?: components["schemas"]["MoneyView"];
            /** @description Lower end of the 95 % interval */
            clv_low?: components["schemas"]["MoneyView"];
            /** @description Upper end of the 95 % interval */
            clv_high?: components["schemas"]["MoneyView"];
            /** @description When half of the chance has passed that the next purchase comes at all; absent where that chance is below one half */
            next_purchase_at?: string;
            /** @description Expected value of one purchase */
            mean_purchase?: components["schemas"]["MoneyView"];
        };
        /** @description Why a score is what it is, in English and in Chinese */
        ExplanationView: {
            /** @example c-1 */
            customer_id: string;
            /** @example loyalty */
            scorecard: string;
            /**
             * Format: int32
             * @description Absent for built-in dimensions
             */
            version?: number;
            as_of?: string;
            /**
             * Format: double
             * @example 72.5
             */
            score?: number;
            /** @example loyal */
            label?: string;
            /** Format: double */
            base?: number;
            /** @description The greatest in size first */
            contributions: components["schemas"]["ContributionView"][];
            text_en?: string;
            text_zh?: string;
            /** @description The smallest single change that would reach the next better label; absent where none does */
            next?: components["schemas"]["NextStep"];
        };
        FailureView: {
            code?: string;
            detail?: string;
        };
        /** @description What somebody says that a text means */
        FeedbackCorrection: {
            /** @example webshop */
            source?: string;
            /** @example f-1 */
            feedback_id?: string;
            /** @enum {string} */
            label?: "POSITIVE" | "NEUTRAL" | "NEGATIVE";
            /**
             * @description What the model had said
             * @example NEGATIVE
             */
            before?: string;
            corrected_by?: string;
            /** @example 2026-01-31T08:30:00Z */
            corrected_at?: string;
        };
        FeedbackName: {
            /** @example webshop */
            source?: string;
            /** @example f-1 */
            feedback_id?: string;
        };
        FeedbackPage: {
            /** @description Newest first */
            feedback: components["schemas"]["FeedbackView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description What a customer said, and how it was meant */
        FeedbackView: {
            /** @example f-1 */
            feedback_id: string;
            /**
             * @description Who sent it
             * @example webshop
             */
            source: string;
            /** @example c-1 */
            customer_id: string;
            text?: string;
            /**
             * Format: double
             * @description 1 to 5; absent where none was given
             * @example 4
             */
            rating?: number;
            /** @example 2026-01-31T08:30:00Z */
            occurred_at?: string;
            channel?: string;
            order_id?: string;
            /** @description As somebody corrected it, with probability 1; else as the model said */
            sentiment?: components["schemas"]["SentimentView"];
            /** @description Absent where nobody corrected it */
            correction?: components["schemas"]["CorrectedView"];
            /** @description What the text judges */
            aspects: components["schemas"]["SpokenAspect"][];
            /** @example service */
            pain_point?: string;
            /** @example emotional */
            need?: string;
            /** @example price */
            objection?: string;
            /** @example complaint */
            intent?: string;
            /**
             * @description Whether it counts, or why not
             * @enum {string}
             */
            mark?: "genuine" | "duplicate" | "template" | "spam";
            handling?: components["schemas"]["HandlingView"];
        };
        FieldView: {
            field: string;
            levels: components["schemas"]["LevelView"][];
        };
        /** @description A label with its reasons */
        Finding: {
            /**
             * @description A name of the taxonomy
             * @example price
             */
            label?: string;
            /**
             * Format: double
             * @description In [0, 1]; absent in stored feedback
             * @example 0.8
             */
            probability?: number;
            evidence?: components["schemas"]["Span"][];
            /** @description Of an objection: how to answer it */
            answer?: components["schemas"]["Text"];
        };
        /** @description What was asked for, with what was left out filled in */
        FitRequestView: {
            /** @enum {string} */
            kind?: "clv" | "churn";
            /** @enum {string} */
            family?: "AUTO" | "BG_NBD" | "MBG_NBD" | "PARETO_NBD" | "BG_BB" | "NBD";
            /**
             * @description Purchases of this day still count for the fit
             * @example 1997-09-30
             */
            calibration_end?: string;
            /**
             * @description The last day of the holdout; absent: none
             * @example 1998-06-30
             */
            holdout_end?: string;
            /** @enum {string} */
            time_unit?: "DAY" | "WEEK" | "MONTH";
            /**
             * Format: double
             * @description Weight of the penalty on the logarithms of the parameters
             */
            penalty?: number;
            /**
             * @description Only customers who came from these; empty: all
             * @example cdnow
             */
            sources: string[];
            /** @example USD */
            currency?: string;
            /**
             * Format: double
             * @description By year
             * @example 0.1
             */
            discount_rate?: number;
            /**
             * Format: int32
             * @example 365
             */
            horizon_days: number;
            /**
             * Format: double
             * @description Share of the revenue that is profit
             * @example 1
             */
            margin?: number;
            promote: boolean;
            /** @description churn: the attribute that tells who left */
            outcome?: string;
            /** @description churn: the attributes it is told by */
            features: string[];
        };
        /** @description A customer that was searched for */
        FoundCustomer: {
            /** @example c-1 */
            id: string;
            attributes?: {
                [key: string]: unknown;
            };
            tags: string[];
            /** @description Further ids of the person */
            merged_ids: string[];
            accounts: string[];
            first_seen_at?: string;
            last_seen_at?: string;
        };
        FoundCustomers: {
            customers: components["schemas"]["FoundCustomer"][];
            next_page_token: string;
        };
        FrequencyView: {
            /** Format: int64 */
            purchases: number;
            /** @description This number or more */
            or_more: boolean;
            /** Format: double */
            actual?: number;
            /** Format: double */
            expected?: number;
        };
        /** @description How far the classifications are behind the facts */
        FreshnessView: {
            /** @description Every committed fact is in every classification */
            up_to_date: boolean;
            /** @description Changes not taken in yet, by feed; -1 where a service does not answer */
            pending: {
                [key: string]: number;
            };
        };
        HandledFeedback: {
            /** @description In the order of the request */
            results?: components["schemas"]["HandledView"][];
        };
        /** @description What became of one item */
        HandledView: {
            /** @example webshop */
            source: string;
            /** @example f-1 */
            feedback_id: string;
            /** @enum {string} */
            result: "changed" | "unchanged" | "rejected";
            /**
             * @description Why it was rejected
             * @example FEEDBACK_NOT_FOUND
             */
            code?: string;
            detail?: string;
        };
        /** @description What was done about feedback */
        HandlingView: {
            /** @enum {string} */
            state?: "new" | "seen" | "answered" | "done";
            /**
             * @description Who is at it
             * @example ann
             */
            assignee?: string;
            note?: string;
            /** @example 2026-01-31T08:30:00Z */
            handled_at?: string;
        };
        HoldoutBinView: {
            /** Format: int64 */
            purchases: number;
            /** @description This number or more */
            or_more: boolean;
            /** Format: int64 */
            customers: number;
            /** Format: double */
            actual_mean?: number;
            /** Format: double */
            expected_mean?: number;
        };
        /** @description A name by which the person is known */
        IdentifierView: {
            /**
             * @description user_id, external_id, email, phone, anonymous_id, ...
             * @example email
             */
            kind: string;
            /** @description Of external ids: the system */
            namespace?: string;
            value: string;
            verified: boolean;
            /** @description Under which of the person's ids it was told */
            customer_id: string;
            source: string;
            first_seen_at?: string;
            last_seen_at?: string;
        };
        Identifiers: {
            identifiers: components["schemas"]["IdentifierView"][];
        };
        /** @description A file that is being taken in; accepted, duplicates and rejected are lines */
        ImportView: {
            /** @example imp_5f3a */
            id: string;
            /** @enum {string} */
            kind: "customers" | "orders" | "feedback";
            /** @enum {string} */
            state: "UPLOADING" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
            /** @description True where nothing will change any more */
            done: boolean;
            source: string;
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            duplicates: number;
            /** Format: int64 */
            rejected: number;
            /** Format: int64 */
            total_lines: number;
            /**
             * Format: int64
             * @description Bytes of the file as it was sent
             */
            total_bytes: number;
            /** Format: int64 */
            read_bytes: number;
            created_at?: string;
            finished_at?: string;
            /** @description Why it failed */
            problem?: components["schemas"]["FailureView"];
            /**
             * @description Where the rejected lines are
             * @example /v1/operations/imp_5f3a/errors
             */
            errors: string;
            /**
             * @description Where the rejected lines are as they were sent, to be mended and sent again
             * @example /v1/operations/imp_5f3a/rejected
             */
            rejected_file: string;
        };
        /** @description An aspect before and after an improvement */
        ImprovementEffect: {
            /**
             * @description unknown: fewer than 30 customers in a window
             * @enum {string}
             */
            verdict?: "unknown" | "improved" | "no_difference" | "worse";
            /** @example delivery */
            aspect?: string;
            before?: components["schemas"]["AspectSample"];
            after?: components["schemas"]["AspectSample"];
            /** @description The other aspects before */
            control_before?: components["schemas"]["AspectSample"];
            /** @description The other aspects after */
            control_after?: components["schemas"]["AspectSample"];
            /** @description After minus before */
            negative_share?: components["schemas"]["DifferenceWithInterval"];
            /** @description After minus before */
            mean_polarity?: components["schemas"]["DifferenceWithInterval"];
            /** @description The difference of the aspect minus that of the others, which the verdict rests on */
            controlled_negative_share?: components["schemas"]["DifferenceWithInterval"];
            before_from?: string;
            before_to?: string;
            after_from?: string;
            after_to?: string;
            /** @description Whether the window after it is over */
            complete?: boolean;
        };
        ImprovementEvent: {
            /** Format: int64 */
            version?: number;
            at?: string;
            by?: string;
            /** @enum {string} */
            state?: "proposed" | "planned" | "doing" | "done" | "dropped";
            /** @description Fields that changed */
            changed?: string[];
            note?: string;
        };
        ImprovementEvents: {
            /** @description The latest first */
            events?: components["schemas"]["ImprovementEvent"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token?: string;
        };
        /** @description Who is to be told, and what */
        ImprovementNotice: {
            /** @example c-1 */
            customer_id?: string;
            /** @enum {string} */
            language?: "en" | "zh";
            /** @example You said parcels were late. They now leave on the day you order. */
            text?: string;
            created_at?: string;
        };
        ImprovementNotices: {
            /** @description In the order in which they were made */
            notices?: components["schemas"]["ImprovementNotice"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token?: string;
        };
        /** @description What is changed because of what customers said */
        ImprovementView: {
            /** @example imp_5f3a */
            improvement_id: string;
            /** @example Send on the day of the order */
            title: string;
            description?: string;
            /** @enum {string} */
            kind?: "functional" | "experience" | "business_value";
            /**
             * @description That it is to make better
             * @example delivery
             */
            aspect?: string;
            /** @description Themes that it answers */
            theme_ids: string[];
            /**
             * Format: double
             * @example 2
             */
            effort: number;
            /**
             * Format: double
             * @description In (0, 1]
             * @example 0.8
             */
            confidence: number;
            /**
             * Format: double
             * @description What the business adds to the impact
             * @example 1
             */
            weight: number;
            /** @enum {string} */
            state?: "proposed" | "planned" | "doing" | "done" | "dropped";
            /** @description When customers first had it */
            done_at?: string;
            /** @description What customers are told */
            notice?: components["schemas"]["Text"];
            created_at?: string;
            updated_at?: string;
            etag?: string;
            /**
             * Format: int64
             * @description Customers whose feedback is linked
             * @example 97
             */
            reach: number;
            /**
             * Format: double
             * @description Mean of what is linked, in [-1, 1]
             * @example -0.7
             */
            polarity?: number;
            /**
             * Format: double
             * @description (1 - polarity) / 2 times the weight
             * @example 0.85
             */
            impact?: number;
            /**
             * Format: double
             * @description reach x impact x confidence / effort
             * @example 33
             */
            priority?: number;
        };
        Improvements: {
            improvements: components["schemas"]["ImprovementView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description One thing that a score is made of */
        IndicatorView: {
            /** @example orders */
            name: string;
            display_name_en?: string;
            display_name_zh?: string;
            /**
             * @description CEL; or an aggregate
             * @example metrics.orders
             */
            expression?: string;
            aggregate?: components["schemas"]["Aggregate"];
            /** @description Or a function */
            bins?: components["schemas"]["ScoreBin"][];
            function?: components["schemas"]["PointFunction"];
            /** Format: double */
            weight?: number;
            missing?: components["schemas"]["MissingPolicy"];
            /** @enum {string} */
            monotone?: "increasing" | "decreasing";
        };
        /** @description How much an indicator tells by itself */
        InformationValue: {
            indicator?: string;
            /** Format: double */
            information_value?: number;
            bins?: components["schemas"]["ScoreBin"][];
            /** Format: double */
            weight?: number;
            /** Format: double */
            standard_error?: number;
        };
        /** @description What became of the items of one request; all of them are stored durably */
        IntakeAnswer: {
            /**
             * Format: int32
             * @description Items stored
             * @example 2
             */
            accepted: number;
            /**
             * Format: int32
             * @description Items that had been stored before
             * @example 0
             */
            duplicates: number;
            /** @description Items refused; the others are stored all the same */
            rejected: components["schemas"]["Rejection"][];
        };
        /** @description No item was taken in; rejected says why, item by item */
        IntakeProblem: {
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            code: string;
            request_id: string;
            invalid_params: components["schemas"]["InvalidParam"][];
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            duplicates: number;
            rejected: components["schemas"]["Rejection"][];
        };
        /** @description A category that the customer turns to more than others do */
        Interest: {
            /** @example garden */
            category?: string;
            /**
             * Format: double
             * @description The customer's share of it over everybody's
             * @example 3.2
             */
            lift?: number;
            /**
             * Format: double
             * @description Of so much or more by chance, after correction for the number of categories
             */
            p_value?: number;
            /**
             * Format: int64
             * @example 7
             */
            count?: number;
        };
        InvalidParam: {
            /** @example timestamp */
            name: string;
            /** @example give an RFC 3339 time such as 2026-01-31T08:30:00Z */
            reason: string;
        };
        Invitations: {
            invitations: components["schemas"]["SurveyInvitation"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        JsonNode: {
            empty?: boolean;
            value_node?: boolean;
            container_node?: boolean;
            missing_node?: boolean;
            array?: boolean;
            object?: boolean;
            node_type?: components["schemas"]["JsonNodeType"];
            pojo?: boolean;
            number?: boolean;
            integral_number?: boolean;
            floating_point_number?: boolean;
            short?: boolean;
            int?: boolean;
            long?: boolean;
            float?: boolean;
            double?: boolean;
            big_decimal?: boolean;
            big_integer?: boolean;
            textual?: boolean;
            boolean?: boolean;
            null?: boolean;
            binary?: boolean;
        };
        /** @enum {string} */
        JsonNodeType: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
        /** @description A key */
        Key: {
            /** @example key_5f3a5f3a5f3a5f3a5f3a5f3a */
            key_id?: string;
            /** @example website */
            name?: string;
            /**
             * @description Under which facts are taken in with it
             * @example website
             */
            source?: string;
            /**
             * @example [
             *       "ingest"
             *     ]
             */
            roles?: string[];
            /** @description The name of the key that made it */
            created_by?: string;
            created_at?: string;
            /** @description Absent: never */
            expires_at?: string;
            /** @description Absent: it is not */
            revoked_at?: string;
            /** @description To the minute; absent: never */
            last_used_at?: string;
            /** @description Since when it has its newest secret */
            rotated_at?: string;
            /**
             * Format: int32
             * @description How often it may call; absent: as its roles may
             * @example 600
             */
            requests_per_minute?: number;
            /**
             * Format: int32
             * @description The same in a day of UTC; absent: as its roles may
             * @example 50000
             */
            requests_per_day?: number;
            /** @description The key itself. Only in the answer that makes it; nobody can tell it again */
            key?: string;
        };
        Keys: {
            keys: components["schemas"]["Key"][];
        };
        /** @description A change of a customer's label */
        LabelChange: {
            /** @example c-1 */
            customer_id?: string;
            /**
             * @description lifecycle, value_tier, satisfaction, cluster, a scorecard's name, or segment: and a segment's name, of which the label is in
             * @example lifecycle
             */
            dimension?: string;
            /**
             * @description Absent: there was none before
             * @example active
             */
            from_label?: string;
            /**
             * @description Absent: there is none any more
             * @example dormant
             */
            to_label?: string;
            /** @description When the new label began to hold */
            at?: string;
            /**
             * @description fact: something came in; time: it passed; population: others changed; definition: a policy, a model or a scorecard changed; person: by hand
             * @enum {string}
             */
            cause?: "fact" | "time" | "population" | "definition" | "person";
            /** @example silent for 121 days */
            reason?: string;
            recorded_at?: string;
        };
        LevelView: {
            level: string;
            /**
             * Format: double
             * @description Probability where the two are one person
             */
            m: number;
            /**
             * Format: double
             * @description Probability where they are not
             */
            u: number;
            /**
             * Format: double
             * @description In bits
             */
            weight: number;
        };
        LiftView: {
            /**
             * Format: double
             * @description Of the customers, those of the highest risk
             */
            share?: number;
            /**
             * Format: double
             * @description Churn among them as a multiple of the base rate
             */
            lift?: number;
            /**
             * Format: double
             * @description Of all churn, the share that is theirs
             */
            captured?: number;
        };
        /** @description Feedback that an improvement is about */
        LinkView: {
            /** @example webshop */
            source: string;
            /** @example f-1 */
            feedback_id: string;
            /** @example c-1 */
            customer_id: string;
            /**
             * Format: double
             * @description Of the aspect in it, else of the text, in [-1, 1]
             */
            polarity?: number;
            /** @description The theme through which it is linked; absent where it was by hand */
            theme_id?: string;
            linked_at?: string;
        };
        LinkedFeedback: {
            feedback?: components["schemas"]["LinkView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token?: string;
        };
        LinkingResult: {
            /**
             * Format: int32
             * @description Links that were made or taken away
             * @example 2
             */
            changed?: number;
            /** @description Of the request, what is not stored */
            unknown?: components["schemas"]["UnknownFeedback"][];
        };
        /** @description A customer in a list */
        ListedCustomer: {
            /** @example c-1 */
            id: string;
            /** @description Absent where profile-service does not answer */
            attributes?: {
                [key: string]: unknown;
            };
            /** @description Metrics and classifications are withheld: the person refused them */
            profiling_refused: boolean;
            metrics?: components["schemas"]["MetricsView"];
            /** @description By dimension, for example rfm, lifecycle, value_tier */
            classifications: {
                [key: string]: components["schemas"]["ClassificationView"];
            };
            as_of?: string;
        };
        MatchEvidenceView: {
            /** @example phone */
            field: string;
            /** @description exact, close, swapped, different or missing */
            level: string;
            /**
             * Format: double
             * @description In bits; negative where it speaks against
             */
            weight: number;
        };
        /** @description The weights by which customers are compared */
        MatchModelView: {
            version: string;
            /**
             * Format: double
             * @description Suggest from this probability on
             */
            threshold: number;
            /**
             * Format: double
             * @description That two are one before anything is compared
             */
            prior: number;
            fields: components["schemas"]["FieldView"][];
            /**
             * Format: int64
             * @description Pairs it was estimated from; 0: as shipped
             */
            pairs: number;
            fitted_at?: string;
        };
        Matches: {
            matches: components["schemas"]["SuggestionView"][];
        };
        /** @description Who calls */
        Me: {
            /**
             * @description The key, or the subject of the token
             * @example webshop
             */
            name?: string;
            /**
             * @description CONFIGURED_KEY, STORED_KEY or TOKEN
             * @example STORED_KEY
             */
            kind?: string;
            /**
             * @description reader, agent, analyst, admin or ingest, with those that they include
             * @example [
             *       "agent",
             *       "reader"
             *     ]
             */
            roles?: string[];
            /**
             * @description The source of what is sent with it
             * @example webshop
             */
            source?: string;
        };
        /** @description A person of an account */
        MemberView: {
            account_id?: string;
            customer_id?: string;
            /** @description initiator, influencer, decider, buyer, user */
            roles?: string[];
            since?: string;
        };
        Members: {
            members?: components["schemas"]["MemberView"][];
            next_page_token?: string;
        };
        MembersChanged: {
            /**
             * Format: int64
             * @example 2
             */
            added: number;
            /**
             * Format: int64
             * @example 1
             */
            removed: number;
            /** @description Ids nobody knows, or of people who refused to be profiled */
            unknown: string[];
        };
        /** @description Whether somebody is in a segment, since when, and why */
        MembershipView: {
            /** @example vip */
            segment: string;
            /** @example c-1 */
            customer_id: string;
            member: boolean;
            /** @description Of membership, or of its end; absent: never was one, as far as is kept */
            since?: string;
            /**
             * @description The part of the expression that decided
             * @example orders.last(90d).net_revenue > 500: 612.5
             */
            reason?: string;
            /**
             * Format: int32
             * @description Of the segment, by which it was decided
             * @example 2
             */
            version: number;
        };
        Memberships: {
            memberships: components["schemas"]["MembershipView"][];
        };
        /** @description What a merge would do; nothing was changed */
        MergePreviewView: {
            /** @description The id that the person will have */
            person_id: string;
            customer_ids: string[];
            attributes: components["schemas"]["ChangeView"][];
            /** @description Refused by one of the two, and for the person then */
            refused_purposes: string[];
            /** @description What speaks against it */
            warnings: string[];
            /** Format: int64 */
            orders: number;
        };
        /** @description That two ids are one person, or were */
        MergeView: {
            /** @example mrg_7c */
            merge_id: string;
            /** @description The one that stayed */
            customer_id: string;
            /** @description The one that was merged into it */
            merged_id: string;
            /** @enum {string} */
            cause?: "decided" | "aliased" | "signed_in" | "identifier" | "suggested";
            reason: string;
            /** @description The name of the key that did it */
            actor: string;
            merged_at?: string;
            /** @description Set where it was undone */
            unmerged_at?: string;
            unmerge_reason?: string;
            unmerge_actor?: string;
        };
        Merges: {
            merges: components["schemas"]["MergeView"][];
            next_page_token: string;
        };
        /** @description A customer in figures, in the currency of most of the orders */
        MetricsView: {
            /**
             * Format: int64
             * @example 4
             */
            orders: number;
            /**
             * Format: int64
             * @example 1
             */
            refunds: number;
            /** @description Orders minus refunds */
            net_revenue?: components["schemas"]["MoneyView"];
            gross_revenue?: components["schemas"]["MoneyView"];
            refunded?: components["schemas"]["MoneyView"];
            /** @description Gross revenue by order */
            average_basket?: components["schemas"]["MoneyView"];
            first_order_at?: string;
            last_order_at?: string;
            /**
             * Format: double
             * @description Days between purchases
             * @example 31.5
             */
            purchase_interval_days?: number;
            /** @description Net revenue in the customer's other currencies */
            other_net_revenue: components["schemas"]["MoneyView"][];
            /**
             * Format: int64
             * @description Pieces of feedback
             * @example 2
             */
            feedback: number;
            last_feedback_at?: string;
            /** @description Revenue minus cost of the orders whose cost is known */
            known_profit?: components["schemas"]["MoneyView"];
            /** @description Absent where no model is in force, or there is no order */
            expectation?: components["schemas"]["ExpectationView"];
            /** @description By the name of the scorecard in force */
            scores: {
                [key: string]: number;
            };
        };
        /** @description How many moved from one label to another */
        MigrationCell: {
            /**
             * @description Absent: was not known then
             * @example champions
             */
            from_label?: string;
            /**
             * @description Absent: is not known any more
             * @example at_risk
             */
            to_label?: string;
            /** Format: int64 */
            customers?: number;
        };
        /** @description How customers moved between labels from one time to another */
        MigrationView: {
            /** @example rfm */
            dimension: string;
            from?: string;
            until?: string;
            /** @description In the order of the dimension */
            labels: string[];
            cells: components["schemas"]["MigrationCell"][];
        };
        /** @description What was asked of a set of rules; absent: the default */
        MiningView: {
            /** @enum {string} */
            item: "sku" | "category";
            /** @enum {string} */
            basket: "order" | "customer";
            from?: string;
            until?: string;
            /**
             * Format: double
             * @example 0.01
             */
            min_support?: number;
            /**
             * Format: double
             * @example 0.1
             */
            min_confidence?: number;
            /**
             * Format: double
             * @example 1
             */
            min_lift?: number;
            /**
             * Format: int32
             * @example 3
             */
            max_items?: number;
            /**
             * Format: int32
             * @example 200
             */
            max_basket?: number;
            /**
             * Format: double
             * @example 0.05
             */
            max_p_value?: number;
            /** @description Empty: all */
            sources: string[];
        };
        /** @description What a customer without a value gets */
        MissingPolicy: {
            /** @enum {string} */
            kind?: "zero" | "points" | "abstain";
            /** Format: double */
            points?: number;
        };
        /** @description How well what was expected came true */
        ModelHoldout: {
            /**
             * Format: double
             * @description Mean absolute error, in purchases by customer
             */
            mae?: number;
            /**
             * Format: double
             * @description Root of the mean squared error
             */
            rmse?: number;
            /** Format: double */
            predicted_total?: number;
            /** Format: double */
            actual_total?: number;
            /**
             * Format: double
             * @description By customer
             */
            log_likelihood?: number;
        };
        /** @description What is wrong or remarkable */
        ModelNote: {
            /** @example DROPOUT_NOT_IDENTIFIED */
            code?: string;
            detail?: string;
            /** @description It is why the model is refused */
            fatal?: boolean;
        };
        /** @description A fitted model; of each kind one at most is in force */
        ModelView: {
            /** @example mdl_5f3a */
            model_id: string;
            /** @enum {string} */
            kind?: "clv" | "churn";
            /**
             * @description refused: fitted, and not to be used; notes say why
             * @enum {string}
             */
            state?: "candidate" | "in_force" | "retired" | "refused";
            /**
             * @description clv: the one that was chosen
             * @enum {string}
             */
            family?: "BG_NBD" | "MBG_NBD" | "PARETO_NBD" | "BG_BB" | "NBD";
            /** @description By name: r, alpha, a, b of a BG_NBD; of churn a weight by feature */
            parameters: {
                [key: string]: number;
            };
            /** @description Of the parameters; absent where the data do not tell */
            standard_errors: {
                [key: string]: number;
            };
            /** @description p, q, v of the Gamma-Gamma model; empty where spend was not modelled */
            spend_parameters: {
                [key: string]: number;
            };
            spend_standard_errors: {
                [key: string]: number;
            };
            /** Format: double */
            log_likelihood?: number;
            /** Format: double */
            aic?: number;
            /** @description Whether the optimum was reached */
            converged: boolean;
            /** @description Whether the data tell dropout from slow buying */
            identified: boolean;
            /**
             * Format: double
             * @description Greatest derivative at the optimum, by customer
             */
            gradient_norm?: number;
            /** @description Absent where nothing was held out */
            holdout?: components["schemas"]["ModelHoldout"];
            /**
             * Format: int64
             * @example 23570
             */
            customers: number;
            /** @description What is wrong with it or remarkable, most serious first */
            notes: components["schemas"]["ModelNote"][];
            /** @example USD */
            currency?: string;
            created_at?: string;
            promoted_at?: string;
            request?: components["schemas"]["FitRequestView"];
            /** @description Not in lists */
            report?: components["schemas"]["ReportView"];
        };
        Models: {
            models: components["schemas"]["ModelView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description An exact amount of money */
        MoneyView: {
            /**
             * @description Plain decimal, not rounded
             * @example 12.34
             */
            amount: string;
            /**
             * @description ISO 4217
             * @example USD
             */
            currency: string;
        };
        /** @description A need, and how much it matters */
        NeedView: {
            /**
             * @description A category, or a word of your own
             * @example delivery
             */
            topic: string;
            /** @enum {string} */
            kind?: "functional" | "emotional" | "social";
            /**
             * Format: int64
             * @description Customers who have it
             * @example 118
             */
            reach: number;
            /**
             * Format: double
             * @description Of all customers, in [0, 1]
             */
            reach_share?: number;
            /** @description Expected value of those customers, by currency; net revenue where there is no model */
            affected_value: components["schemas"]["MoneyView"][];
            /**
             * Format: double
             * @description Mean satisfaction of those who have it minus that of the others, in [-1, 1]; absent where too few said something
             * @example -0.2
             */
            satisfaction_impact?: number;
            /**
             * Format: double
             * @description In [0, 100]
             * @example 64.5
             */
            priority?: number;
            /** @description Customers by where it was learnt from */
            sources: {
                [key: string]: number;
            };
        };
        NeedsBoard: {
            /** @description The most important first */
            needs: components["schemas"]["NeedView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
            /**
             * Format: int64
             * @description Customers that were looked at
             * @example 2357
             */
            customers: number;
        };
        /** @description One thing to do */
        NextAction: {
            rule?: components["schemas"]["PlaybookRuleView"];
            /** @description The one that was chosen; absent where the rule names none */
            channel?: string;
            /**
             * @description The parts of the rule that held, with their values
             * @example [
             *       "labels.lifecycle == \"dormant\""
             *     ]
             */
            reasons?: string[];
            next_contact_at?: string;
            /**
             * @description The open task, where there is one
             * @example tsk_5f3a
             */
            task_id?: string;
        };
        /** @description What fits a customer, the most pressing first, and what was left out */
        NextActionsView: {
            /** @example c-1 */
            customer_id: string;
            as_of?: string;
            actions: components["schemas"]["NextAction"][];
            skipped: components["schemas"]["SkippedAction"][];
            /**
             * @description The playbook that says so
             * @example plb_5f3a
             */
            playbook?: string;
            /** @description Why there is nothing to do; absent where there is something */
            note?: components["schemas"]["Text"];
        };
        NextCategories: {
            categories: components["schemas"]["NextCategoryView"][];
        };
        /** @description A category that a customer is likely to turn to next */
        NextCategoryView: {
            /** @example garden */
            category: string;
            /**
             * Format: double
             * @description Of the next purchase, in [0, 1]
             * @example 0.24
             */
            probability?: number;
            /**
             * Format: double
             * @description Over the category's share of all purchases
             * @example 2.1
             */
            lift?: number;
            /**
             * @description The customer's category that it follows on
             * @example tools
             */
            after?: string;
        };
        /** @description A change that would reach the next label */
        NextStep: {
            /** @example champion */
            label?: string;
            /** @example orders */
            indicator?: string;
            /**
             * Format: double
             * @example 7
             */
            from?: number;
            /**
             * Format: double
             * @example 10
             */
            to?: number;
            text_en?: string;
            text_zh?: string;
        };
        NoticesMade: {
            /**
             * Format: int64
             * @description Now
             * @example 97
             */
            made?: number;
            /**
             * Format: int64
             * @description In all
             * @example 97
             */
            total?: number;
        };
        /** @description What to say to an objection */
        Objection: {
            /**
             * @description price, trust, need, timing, competitor, …
             * @example price
             */
            kind?: string;
            answer?: components["schemas"]["Text"];
        };
        /** @description What one source told of one attribute last */
        ObservationView: {
            /** @example income */
            name: string;
            /** @description Cleaned; absent where it was not understood */
            value?: unknown;
            /** @description As it came */
            raw?: unknown;
            source: string;
            observed_at?: string;
            /** @description Under which of the person's ids it was told */
            customer_id: string;
            /** @enum {string} */
            quality?: "valid" | "invalid" | "free";
            /** @description Why it was not understood, or what was repaired */
            issue?: string;
            /** @description The one that holds */
            in_force: boolean;
            /** @description The attribute that it follows from */
            derived_from?: string;
        };
        Observations: {
            attributes: components["schemas"]["ObservationView"][];
        };
        /** @description How many cases there are to be done */
        OpenComplaints: {
            state?: string;
            priority?: string;
            /** Format: int64 */
            complaints?: number;
            /** Format: int64 */
            overdue?: number;
        };
        /** @description When service is given on a day */
        OpenDay: {
            /**
             * @description A weekday or a date
             * @example monday
             */
            day?: string;
            /**
             * @description None: closed
             * @example [
             *       "09:00-17:30"
             *     ]
             */
            openings?: string[];
        };
        /** @description Why an operation failed */
        OperationFailure: {
            /** @example INVALID_FIELD */
            code?: string;
            /** @description The field at fault, if there is one */
            field?: string;
            detail?: string;
        };
        /** @description Work in the background: a fit, a simulation, a backtest, a search for rules, an evaluation */
        OperationView: {
            /** @example sco_5f3a */
            operation_id: string;
            /** @enum {string} */
            kind?: "fit_model" | "simulate_tier_policy" | "backtest_scorecard" | "fit_scorecard" | "fit_clusters" | "mine_co_purchases" | "evaluate_classification";
            /** @enum {string} */
            state: "WAITING" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
            /** @description True where nothing will change any more */
            done: boolean;
            /**
             * @description What it is doing
             * @example fitting BG_NBD
             */
            phase?: string;
            /**
             * Format: double
             * @description In [0, 1]
             * @example 0.4
             */
            progress: number;
            created_at?: string;
            finished_at?: string;
            /**
             * @description What it made; there when it has succeeded
             * @example mdl_5f3a
             */
            result_id?: string;
            /**
             * @description Where that is
             * @example /v1/models/mdl_5f3a
             */
            result?: string;
            /** @description Why it failed */
            problem?: components["schemas"]["OperationFailure"];
        };
        Operations: {
            operations: components["schemas"]["OperationView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description The satisfaction with one order, which does not fade */
        OrderSatisfaction: {
            /** @example o-7 */
            order_id: string;
            /** @enum {string} */
            label: "high" | "medium" | "low" | "UNKNOWN";
            estimate?: components["schemas"]["SatisfactionEstimate"];
            /**
             * Format: int32
             * @example 2
             */
            signals: number;
            last_at?: string;
        };
        /** @description What was to be told apart */
        Outcome: {
            /**
             * Format: double
             * @description Whether an order followed within so many days
             * @example 90
             */
            order_within_days?: number;
            /**
             * @description Or whether this attribute is true
             * @example churned
             */
            attribute?: string;
            /** @description The opposite is the outcome */
            negated?: boolean;
        };
        /** @description One segment against all */
        OverlapRow: {
            /** @example vip */
            segment?: string;
            /** @description Of both; its own size where the other is itself */
            members?: number[];
            /** @description Members of both over members of either, in [0, 1] */
            jaccard?: number[];
        };
        /** @description How many customers segments share, two by two */
        OverlapView: {
            /** @description Of the rows, and of what stands in each */
            segments: string[];
            rows: components["schemas"]["OverlapRow"][];
        };
        /** @description The curve of one currency */
        ParetoCurve: {
            /** @example USD */
            currency?: string;
            /** Format: int64 */
            buyers?: number;
            total?: components["schemas"]["MoneyView"];
            /**
             * Format: double
             * @description Absent where the total is not positive
             * @example 0.76
             */
            top_20_percent_share?: number;
            /**
             * Format: double
             * @description In [0, 1]; absent where the total is not positive or somebody's value is negative
             * @example 0.65
             */
            gini?: number;
            /** @description Ascending, from 0 to 1, at most 101 */
            points?: components["schemas"]["ParetoPoint"][];
        };
        /** @description A point of a curve */
        ParetoPoint: {
            /**
             * Format: double
             * @description Share of the buyers, from the best
             * @example 0.2
             */
            buyers?: number;
            /**
             * Format: double
             * @description Share of the value that they bring
             * @example 0.76
             */
            value?: number;
        };
        /** @description The share of the value that the best share of the buyers brings */
        ParetoView: {
            as_of?: string;
            currencies: components["schemas"]["ParetoCurve"][];
        };
        /** @description What to do for customers of a kind */
        PlaybookRuleView: {
            /** @example win-back-gold */
            name: string;
            /**
             * @description CEL; true for customers of this kind
             * @example labels.lifecycle == "dormant"
             */
            when: string;
            /**
             * Format: int32
             * @description 0 to 100; the greatest first
             * @example 80
             */
            priority: number;
            /**
             * @description follow_up, care, win_back, upgrade, cross_sell, service, thank, or one of your own
             * @example win_back
             */
            kind: string;
            title?: components["schemas"]["Text"];
            /** @description What this customer may expect */
            service_level?: components["schemas"]["Text"];
            /**
             * Format: int32
             * @description How often to be in touch; 0: no rhythm
             * @example 30
             */
            contact_every_days: number;
            /** @description The first that is possible is taken: email, phone, message, visit, post, in_app */
            channels: string[];
            offer?: components["schemas"]["Text"];
            /** @description How to talk */
            message?: components["schemas"]["Text"];
            /** @description What to say when the customer objects */
            objections: components["schemas"]["Objection"][];
            /**
             * Format: int32
             * @description When the rule begins to hold, a task due after so many days; absent: none
             * @example 3
             */
            task_after_days?: number;
            /** @description Is marketing: not for those who refused it */
            marketing: boolean;
            /**
             * Format: double
             * @description Share of the customers that the rule leaves alone, so that its effect can be measured
             * @example 0.1
             */
            holdout?: number;
        };
        /** @description Rules from what customers are to what to do: one version of them */
        PlaybookView: {
            /** @example plb_5f3a */
            playbook_id: string;
            /** @example house-rules */
            name: string;
            /**
             * Format: int32
             * @description Counts up by name
             * @example 2
             */
            version: number;
            /** @enum {string} */
            state?: "draft" | "in_force" | "retired";
            rules: components["schemas"]["PlaybookRuleView"][];
            /**
             * Format: int32
             * @description Least days between two contacts, over all rules
             * @example 7
             */
            contact_pause_days: number;
            created_at?: string;
            activated_at?: string;
        };
        Playbooks: {
            playbooks: components["schemas"]["PlaybookView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description Points by a curve */
        PointFunction: {
            /** @enum {string} */
            shape?: "linear" | "logarithm" | "logistic";
            /** Format: double */
            scale?: number;
            /** Format: double */
            offset?: number;
            /**
             * Format: double
             * @description logistic
             */
            midpoint?: number;
            /**
             * Format: double
             * @description logistic
             */
            steepness?: number;
            /** Format: double */
            minimum?: number;
            /** Format: double */
            maximum?: number;
        };
        /** @description What the base is expected to bring */
        PortfolioView: {
            as_of?: string;
            /** @description Absent where no model of lifetime value is in force */
            model_id?: string;
            /**
             * Format: int32
             * @description Absent where no model is in force
             * @example 365
             */
            horizon_days?: number;
            currencies: components["schemas"]["CurrencyPortfolio"][];
        };
        /** @description What a definition says of a sample of customers */
        PreviewView: {
            scores: components["schemas"]["CustomerScore"][];
            /** @description Customers of the sample by band */
            bands: {
                [key: string]: number;
            };
            /** @description Share of the sample for which each indicator has a value */
            coverage: {
                [key: string]: number;
            };
            warnings: components["schemas"]["ScorecardWarning"][];
            /** Format: double */
            mean?: number;
            /** Format: double */
            minimum?: number;
            /** Format: double */
            maximum?: number;
        };
        /** @description Why a request was refused (RFC 9457) */
        Problem: {
            /** @example urn:clientele:problem:invalid-field */
            type: string;
            /** @example A field is not valid */
            title: string;
            /**
             * Format: int32
             * @example 400
             */
            status: number;
            /**
             * @description What is wrong and how to mend it
             * @example give an RFC 3339 time such as 2026-01-31T08:30:00Z
             */
            detail: string;
            /**
             * @description The reason; never changes its name
             * @example INVALID_FIELD
             */
            code: string;
            /** @description Also in X-Request-Id and in the log */
            request_id: string;
            /** @description The fields at fault; empty where no single field is */
            invalid_params: components["schemas"]["InvalidParam"][];
        };
        ProblemView: {
            code: string;
            detail: string;
        };
        /** @description How long it may take, in open minutes */
        PromisedTarget: {
            priority?: string;
            /** Format: int64 */
            first_response_minutes?: number;
            /** Format: int64 */
            resolution_minutes?: number;
        };
        ReceiptView: {
            /** @example profile-service */
            service: string;
            /** @description Absent: not yet */
            erased_at?: string;
            /** @description Rows deleted, by what they held */
            erased: {
                [key: string]: number;
            };
            /** @description Why it has not happened yet */
            problem?: components["schemas"]["ProblemView"];
        };
        /** @description What those are worth whom a customer brought */
        ReferralValueView: {
            /** @example c-1 */
            customer_id: string;
            /** @description Net revenue of whom the customer brought, of whom they brought, and so on, each generation counted by the discount again; one of each currency */
            value: components["schemas"]["MoneyView"][];
            /**
             * Format: double
             * @example 0.5
             */
            discount?: number;
            /** @description How many were brought, by generation */
            generations: number[];
        };
        /** @description A line that was not taken in, and why */
        RejectedLine: {
            /**
             * Format: int64
             * @description From 1, the header included
             * @example 17
             */
            line: number;
            /** @example INVALID_FIELD */
            code: string;
            /** @example ordered_at */
            field: string;
            detail: string;
        };
        /** @description An item that was not taken in, and why */
        Rejection: {
            /**
             * Format: int32
             * @description Place of the item in the request, from 0
             * @example 3
             */
            index: number;
            /** @description The item's own id; empty where it could not be read */
            message_id: string;
            /**
             * @description The reason
             * @example INVALID_FIELD
             */
            code: string;
            /**
             * @description The field at fault, from the root of the body
             * @example batch[3].properties.order_id
             */
            field: string;
            /**
             * @description What is wrong and how to mend it
             * @example is required
             */
            detail: string;
        };
        /** @description How a model was chosen and how well it fits */
        ReportView: {
            /** @description Families that were compared, best first */
            candidates: components["schemas"]["CandidateView"][];
            /** @description Customers by their repeat purchases, actual and expected */
            frequency: components["schemas"]["FrequencyView"][];
            /** @description Repeat purchases of everybody by the end of each time unit */
            tracking: components["schemas"]["TrackingView"][];
            /** @description Purchases in the holdout by purchases in the calibration */
            holdout: components["schemas"]["HoldoutBinView"][];
            /**
             * Format: double
             * @description Of the number of purchases with their mean value
             */
            spend_correlation?: number;
            churn?: components["schemas"]["ChurnReportView"];
        };
        RetentionRules: {
            rules: components["schemas"]["RetentionView"][];
        };
        /** @description How long facts of a kind are kept */
        RetentionView: {
            /** @example behaviour */
            kind: string;
            /**
             * Format: int32
             * @description 0: for ever
             */
            days: number;
            last_applied_at?: string;
            /** Format: int64 */
            last_deleted: number;
        };
        /** @description Customers who have the same three scores */
        RfmCell: {
            /**
             * Format: int32
             * @example 5
             */
            recency?: number;
            /**
             * Format: int32
             * @example 4
             */
            frequency?: number;
            /**
             * Format: int32
             * @example 5
             */
            monetary?: number;
            /**
             * Format: int64
             * @example 117
             */
            customers?: number;
        };
        /** @description Customers by their RFM scores */
        RfmCellsView: {
            as_of?: string;
            /**
             * Format: int32
             * @description Scores go from 1 to this
             * @example 5
             */
            scores: number;
            /** @description Those with customers; who has no rank is in none */
            cells: components["schemas"]["RfmCell"][];
        };
        /** @description What is doubtful about the groups */
        RfmFinding: {
            /** @enum {string} */
            code?: "OVERLAP" | "HOLE" | "NEVER_REACHED";
            detail?: string;
        };
        /** @description A named group */
        RfmGroup: {
            /** @example champions */
            name?: string;
            display_name_en?: string;
            display_name_zh?: string;
            /** @description Absent: takes whoever is left */
            rule?: string;
            /**
             * Format: int32
             * @description Cells of the three scores that it takes
             */
            cells?: number;
        };
        /** @description The RFM groups in force, and what is doubtful about them */
        RfmGroupsView: {
            version: string;
            /**
             * Format: int32
             * @description Scores go from 1 to this
             * @example 5
             */
            scores: number;
            /** @description The first whose rule fits takes a customer */
            groups: components["schemas"]["RfmGroup"][];
            findings: components["schemas"]["RfmFinding"][];
        };
        /** @description What the account's people did, together */
        RollupView: {
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            orders: number;
            /** @description Orders minus refunds, one of each currency */
            net_revenue: components["schemas"]["MoneyView"][];
            first_order_at?: string;
            last_order_at?: string;
            /** @description Members by role */
            roles: {
                [key: string]: number;
            };
            /** @description Among those that together bring 80 % of the net revenue */
            key_account: boolean;
        };
        /** @description Rules that were found together */
        RuleSetView: {
            /** @example cop_5f3a */
            rule_set_id: string;
            request?: components["schemas"]["MiningView"];
            created_at?: string;
            /**
             * Format: int64
             * @example 18021
             */
            baskets: number;
            /**
             * Format: int64
             * @description Baskets of which only the most frequent items counted
             */
            capped_baskets: number;
            /**
             * Format: int64
             * @example 3665
             */
            items: number;
            /** Format: int64 */
            frequent_item_sets: number;
            /**
             * Format: int64
             * @example 812
             */
            rules: number;
            /**
             * Format: double
             * @description To stay within the memory; absent: it was not raised
             */
            raised_support?: number;
        };
        RuleSets: {
            rule_sets: components["schemas"]["RuleSetView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description Answers to one question within the period */
        SatisfactionAnswers: {
            /** @enum {string} */
            metric?: "csat" | "nps" | "ces";
            /**
             * Format: int64
             * @example 412
             */
            count: number;
            /**
             * Format: double
             * @description csat: share of the satisfied; nps: promoters less detractors, in [-1, 1]; ces: mean place on the scale, in [0, 1]
             * @example 0.31
             */
            score?: number;
            /** Format: double */
            low?: number;
            /** Format: double */
            high?: number;
        };
        /** @description The present period beside the earlier ones */
        SatisfactionBenchmark: {
            /**
             * @description unknown: too few said something, now or before
             * @enum {string}
             */
            verdict?: "better" | "same" | "worse" | "unknown";
            /**
             * Format: double
             * @description Mean of the earlier periods
             * @example 0.35
             */
            before?: number;
            /**
             * Format: int32
             * @description Earlier periods in which enough was said
             * @example 4
             */
            periods: number;
            /**
             * Format: double
             * @description Standard errors above it
             * @example -2.4
             */
            z?: number;
        };
        /** @description A new level */
        SatisfactionChange: {
            at?: string;
            /**
             * Format: double
             * @example 0.8
             */
            before?: number;
            /**
             * Format: double
             * @example -0.6
             */
            after?: number;
            /**
             * Format: int32
             * @description Of the new level
             * @example 4
             */
            signals: number;
        };
        /** @description The satisfaction at a time */
        SatisfactionCoursePoint: {
            at?: string;
            /** @enum {string} */
            label?: "high" | "medium" | "low" | "UNKNOWN";
            estimate?: components["schemas"]["SatisfactionEstimate"];
        };
        /** @description An aspect, and how much it moves satisfaction */
        SatisfactionDriver: {
            /** @example delivery */
            aspect: string;
            /**
             * Format: double
             * @description Satisfaction with praise less that with silence
             * @example 0.38
             */
            effect?: number;
            /**
             * Format: double
             * @description Of the interval of the effect that holds 95 %
             */
            low?: number;
            /** Format: double */
            high?: number;
            /** @description Whether the interval leaves out 0 */
            certain: boolean;
            /**
             * Format: int64
             * @description Pieces of feedback that speak of it
             * @example 840
             */
            mentions: number;
            /**
             * Format: int64
             * @example 310
             */
            praised: number;
            /**
             * Format: int64
             * @example 530
             */
            blamed: number;
            /**
             * Format: double
             * @description What it adds to the mean of all
             * @example -0.04
             */
            contribution?: number;
            /**
             * Format: double
             * @description What it adds to the satisfaction of the customer asked about; absent where they did not speak of it
             * @example -0.19
             */
            customer_contribution?: number;
        };
        /** @description Which aspects of what is said move satisfaction, all else being equal */
        SatisfactionDrivers: {
            /**
             * Format: int64
             * @description Pieces of feedback that it rests on
             * @example 2113
             */
            feedback?: number;
            /**
             * Format: double
             * @description Their satisfaction, in [-1, 1]
             * @example 0.31
             */
            mean?: number;
            /**
             * Format: double
             * @description Of who speaks of no aspect
             * @example 0.36
             */
            base?: number;
            /**
             * Format: double
             * @description Share of the variance that the aspects explain
             * @example 0.41
             */
            explained?: number;
            /** @description Whether enough was said; else there are no drivers */
            enough?: boolean;
            /** @description By size of the contribution, the greatest first */
            drivers?: components["schemas"]["SatisfactionDriver"][];
            /** @description Aspects of which too little was said, with how often */
            abstained?: {
                [key: string]: number;
            };
        };
        /** @description A mean and the interval that holds 95 %, in [-1, 1] */
        SatisfactionEstimate: {
            /**
             * Format: double
             * @example 0.42
             */
            mean?: number;
            /**
             * Format: double
             * @example 0.05
             */
            low?: number;
            /**
             * Format: double
             * @example 0.79
             */
            high?: number;
        };
        /** @description Customers by label, and what they said within the period */
        SatisfactionGroup: {
            /**
             * @description Empty: all of them
             * @example gold
             */
            name: string;
            /** @description Customers by label: high, medium, low, UNKNOWN */
            customers: {
                [key: string]: number;
            };
            level: components["schemas"]["SatisfactionLevel"];
            /** @description NPS, CSAT and CES, where they were asked */
            answers: components["schemas"]["SatisfactionAnswers"][];
        };
        /** @description The mean over customers of what they said within a period, each customer once, with the interval that holds 95 % */
        SatisfactionLevel: {
            /**
             * Format: int64
             * @description Who said something
             * @example 731
             */
            customers?: number;
            /**
             * Format: double
             * @description In [-1, 1]; absent where nobody said anything
             * @example 0.31
             */
            mean?: number;
            /** Format: double */
            low?: number;
            /** Format: double */
            high?: number;
            /** @description At least 10 customers; of fewer the interval says little */
            enough?: boolean;
        };
        /** @description What people call it */
        SatisfactionName: {
            /** @example satisfied */
            en?: string;
            /** @example 满意 */
            zh?: string;
        };
        /** @description What was said after from and up to until */
        SatisfactionPeriod: {
            from?: string;
            until?: string;
            level: components["schemas"]["SatisfactionLevel"];
        };
        /** @description How satisfied everybody is, by group and beside earlier periods */
        SatisfactionReport: {
            as_of?: string;
            total?: components["schemas"]["SatisfactionGroup"];
            /** @description Those of most customers, at most 100 */
            groups?: components["schemas"]["SatisfactionGroup"][];
            /** @description The latest first */
            periods?: components["schemas"]["SatisfactionPeriod"][];
            benchmark?: components["schemas"]["SatisfactionBenchmark"];
        };
        /** @description One thing that it rests on */
        SatisfactionSignal: {
            /** @enum {string} */
            kind?: "rating" | "text" | "csat" | "nps" | "ces" | "complaint" | "return";
            /** @example webshop */
            source?: string;
            /**
             * @description Of the feedback, the answer, the complaint or the refund
             * @example f-12
             */
            id?: string;
            at?: string;
            /**
             * Format: double
             * @description In [-1, 1]
             * @example -0.5
             */
            value?: number;
            /**
             * Format: double
             * @description Before it faded
             * @example 0.7
             */
            weight?: number;
            /**
             * Format: double
             * @description Now
             * @example 0.31
             */
            weight_now?: number;
            order_id?: string;
            channel?: string;
        };
        /** @description The change in 90 days, of what was said within 365 days */
        SatisfactionTrend: {
            /** @enum {string} */
            direction?: "rising" | "steady" | "falling" | "unknown";
            /**
             * Format: double
             * @description By 90 days
             * @example -0.21
             */
            slope?: number;
            /** Format: double */
            low?: number;
            /** Format: double */
            high?: number;
            /**
             * Format: int32
             * @example 7
             */
            signals: number;
        };
        /** @description A label from a score on */
        ScoreBand: {
            /** @example loyal */
            label?: string;
            display_name_en?: string;
            display_name_zh?: string;
            /**
             * Format: double
             * @description Absent: everything below the second
             */
            from?: number;
        };
        /** @description Points of a range of numbers, or of some texts */
        ScoreBin: {
            /**
             * Format: double
             * @description Inclusive; absent: everything below
             */
            from?: number;
            /**
             * Format: double
             * @description Exclusive; absent: everything above
             */
            to?: number;
            values?: string[];
            /** Format: double */
            points?: number;
            /**
             * Format: double
             * @description Where it was found by a fit
             */
            weight_of_evidence?: number;
        };
        /** @description Customers with scores within a range */
        ScoreGroup: {
            label?: string;
            /** Format: double */
            from?: number;
            /** Format: double */
            to?: number;
            /** Format: int64 */
            customers?: number;
            /** Format: int64 */
            positives?: number;
            /**
             * Format: double
             * @description Positives by customer
             */
            rate?: number;
            /**
             * Format: double
             * @description The rate as a multiple of everybody's
             */
            lift?: number;
        };
        ScoreView: {
            customer_id: string;
            metrics?: components["schemas"]["MetricsView"];
            classifications: {
                [key: string]: components["schemas"]["ClassificationView"];
            };
            profiling_refused: boolean;
            as_of?: string;
        };
        /** @description A score that a business defined: one version of it */
        ScorecardView: {
            /** @example scd_5f3a */
            scorecard_id: string;
            /** @example loyalty */
            name: string;
            /** Format: int32 */
            version: number;
            /** @enum {string} */
            state?: "draft" | "in_force" | "retired";
            display_name_en?: string;
            display_name_zh?: string;
            indicators: components["schemas"]["IndicatorView"][];
            /**
             * Format: double
             * @description What a customer without any indicator has
             */
            base?: number;
            /** @description Ascending; none: the score has no label */
            bands: components["schemas"]["ScoreBand"][];
            created_at?: string;
            activated_at?: string;
            retired_at?: string;
            /** @description What is allowed and doubtful */
            warnings: components["schemas"]["ScorecardWarning"][];
            /** @description Where the weights were fitted */
            fit?: components["schemas"]["WeightFitView"];
        };
        /** @description What is allowed and doubtful */
        ScorecardWarning: {
            /** @example NOT_MONOTONE */
            code?: string;
            /** @example indicators[2].bins */
            field?: string;
            detail?: string;
        };
        Scorecards: {
            scorecards: components["schemas"]["ScorecardView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description A name that expressions can use */
        SegmentFieldView: {
            /** @example metrics.orders */
            name: string;
            /** @enum {string} */
            type: "number" | "text" | "flag" | "list";
            display_name_en?: string;
            display_name_zh?: string;
            /** @description What it can be; empty where that is not known */
            values: string[];
        };
        SegmentFields: {
            fields: components["schemas"]["SegmentFieldView"][];
        };
        SegmentMembers: {
            members: components["schemas"]["MembershipView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description Whom a definition that is not stored would hold */
        SegmentPreviewView: {
            as_of?: string;
            /**
             * Format: int64
             * @description Of everybody where exact, else estimated
             * @example 118
             */
            members: number;
            /**
             * Format: int64
             * @description Everybody
             * @example 2357
             */
            customers: number;
            exact: boolean;
            /**
             * Format: int64
             * @description Lower end of the 95 % interval; absent where members is exact
             */
            members_low?: number;
            /**
             * Format: int64
             * @description Upper end of it
             */
            members_high?: number;
            /** @description Some of them */
            sample: components["schemas"]["ScoreView"][];
            /**
             * Format: int64
             * @description Customers for whom it could not be computed, for example for a division by zero; they are no members
             */
            failed: number;
            /** @description Why, of one of them */
            failure?: string;
        };
        /** @description A group of customers that a business defined */
        SegmentView: {
            /** @example vip */
            name: string;
            /**
             * Format: int32
             * @description Counts up with every change
             * @example 2
             */
            version: number;
            /**
             * @description rule: members follow from the expression; static: they are put in by hand
             * @enum {string}
             */
            kind?: "rule" | "static";
            /** @example orders.last(90d).net_revenue > 500 */
            expression?: string;
            display_name_en?: string;
            display_name_zh?: string;
            description?: string;
            created_at?: string;
            updated_at?: string;
            /**
             * Format: int64
             * @description As far as customers were looked at
             * @example 118
             */
            members: number;
            /**
             * Format: double
             * @description How far the look at everybody has come; 1: done
             * @example 1
             */
            evaluated?: number;
            /**
             * @description Also in ETag; send it back in If-Match
             * @example 2
             */
            etag?: string;
        };
        Segments: {
            segments: components["schemas"]["SegmentView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description How a text was meant */
        SentimentView: {
            /**
             * @description UNKNOWN where the text carries no evidence
             * @enum {string}
             */
            label: "POSITIVE" | "NEUTRAL" | "NEGATIVE" | "UNKNOWN";
            /**
             * Format: double
             * @description Of the label, in [0, 1]
             * @example 0.97
             */
            probability: number;
        };
        /** @description When service is given */
        ServiceCalendar: {
            /** @example office */
            name?: string;
            /** @example Europe/Berlin */
            zone?: string;
            week?: components["schemas"]["OpenDay"][];
            /** @description In place of their weekday */
            dates?: components["schemas"]["OpenDay"][];
        };
        /** @description When service is given */
        ServiceCalendars: {
            calendars?: components["schemas"]["ServiceCalendar"][];
            /**
             * @description Of the table they come from
             * @example service-1
             */
            version?: string;
        };
        /** @description How long it took, in minutes in which the calendar is open */
        ServiceFigures: {
            /**
             * Format: int64
             * @description In how many cases it was done
             */
            done?: number;
            /** Format: double */
            p50_minutes?: number;
            /** Format: double */
            p90_minutes?: number;
            /** Format: double */
            p95_minutes?: number;
            /** @description Of those done or overdue */
            in_time?: components["schemas"]["ComplaintShare"];
        };
        /** @description What is promised to customers of some tiers */
        ServicePromise: {
            /** @example gold */
            name?: string;
            label?: components["schemas"]["Text"];
            /** @description None: everybody else */
            tiers?: string[];
            /** @example extended */
            calendar?: string;
            /** @description States in which the time stands still */
            pauses?: string[];
            targets?: components["schemas"]["PromisedTarget"][];
        };
        /** @description What is promised to whom */
        ServicePromises: {
            promises?: components["schemas"]["ServicePromise"][];
            escalation?: components["schemas"]["EscalationStep"][];
            /** @description A case opens again where the customer says that it is not solved */
            reopen_unsolved?: boolean;
            /** @example service-1 */
            version?: string;
        };
        /** @description Time by a calendar */
        ServiceTime: {
            from?: string;
            to?: string;
            /**
             * Format: double
             * @description In which it is open
             */
            minutes?: number;
            /** @description Whether it is open at from */
            open?: boolean;
        };
        /** @description How a customer's way of buying moved */
        ShopperCourseView: {
            /** @example c-1 */
            customer_id: string;
            points: components["schemas"]["CoursePoint"][];
        };
        /** @description A rule that fits and was left out */
        SkippedAction: {
            /** @example win-back-gold */
            rule?: string;
            /**
             * @example contacted_lately
             * @enum {string}
             */
            reason?: "refused_marketing" | "contacted_lately" | "no_channel" | "held_out";
            until?: string;
        };
        /** @description A sender and how far it is trusted */
        SourceView: {
            /** @example webshop */
            source: string;
            /** @enum {string} */
            trust?: "internal" | "form" | "third_party";
            /** @description Somebody said so; else it is the default */
            set: boolean;
        };
        Sources: {
            sources: components["schemas"]["SourceView"][];
        };
        /** @description A part of the text, in UTF-16 units as JavaScript counts them. The text is data: whoever shows it in a page has to escape it */
        Span: {
            /**
             * Format: int32
             * @example 0
             */
            begin?: number;
            /**
             * Format: int32
             * @example 14
             */
            end?: number;
            /** @example Great service! */
            text?: string;
        };
        /** @description An aspect of goods or service that a text judges */
        SpokenAspect: {
            /**
             * @description A name of the taxonomy
             * @example delivery
             */
            aspect?: string;
            /**
             * @description UNKNOWN where the clauses do not tell; absent in stored feedback
             * @enum {string}
             */
            polarity?: "POSITIVE" | "NEUTRAL" | "NEGATIVE" | "UNKNOWN";
            /**
             * Format: double
             * @description Of the polarity, in [0, 1]
             * @example 0.93
             */
            probability?: number;
            /**
             * Format: double
             * @description Probability of praise minus that of blame
             * @example -0.9
             */
            balance?: number;
            span?: components["schemas"]["Span"];
        };
        /** @description Two customers who may be one person */
        SuggestionView: {
            suggestion_id?: string;
            customer_id: string;
            other_id: string;
            /**
             * Format: double
             * @description That they are one, in [0, 1]
             * @example 0.97
             */
            probability: number;
            /**
             * Format: double
             * @description Sum of the evidence in bits
             */
            weight: number;
            evidence: components["schemas"]["MatchEvidenceView"][];
            /** @enum {string} */
            state?: "open" | "accepted" | "rejected" | "obsolete";
            suggested_at?: string;
            decided_at?: string;
            decided_by?: string;
            /** @description The merge that accepting it made */
            merge_id?: string;
        };
        Suggestions: {
            suggestions: components["schemas"]["SuggestionView"][];
            next_page_token: string;
            /** Format: int64 */
            total_size: number;
        };
        /** @description The whole base in figures */
        SummaryView: {
            as_of?: string;
            /**
             * Format: int64
             * @example 2357
             */
            customers: number;
            /** @description Customers by dimension and label */
            classifications: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            currencies: components["schemas"]["CurrencyView"][];
            freshness?: components["schemas"]["FreshnessView"];
            /** @description Services that did not answer */
            unavailable: string[];
        };
        /** @description One version of a survey */
        Survey: {
            /** @example after-delivery */
            survey_id?: string;
            /**
             * Format: int32
             * @example 2
             */
            version?: number;
            /** @enum {string} */
            state?: "draft" | "active" | "ended";
            /**
             * Format: int32
             * @description The version that is asked; absent: none
             */
            active_version?: number;
            /** Format: int32 */
            latest_version?: number;
            created_at?: string;
            /**
             * @description By language
             * @example {
             *       "en": "Your delivery",
             *       "zh": "您的配送"
             *     }
             */
            title?: {
                [key: string]: string;
            };
            introduction?: {
                [key: string]: string;
            };
            thanks?: {
                [key: string]: string;
            };
            /** @example en */
            default_language?: string;
            languages?: string[];
            questions?: components["schemas"]["SurveyQuestion"][];
        };
        SurveyAnswerCount: {
            value?: string;
            /** Format: int64 */
            count?: number;
            share?: components["schemas"]["SurveyEstimate"];
        };
        /** @description An attribute that an answer tells */
        SurveyAttribute: {
            /** @example values */
            attribute?: string;
            /**
             * @description Absent: the answer itself
             * @example thrift
             */
            value?: string;
            any_of?: string[];
            /** Format: int32 */
            at_least?: number;
            /** Format: int32 */
            at_most?: number;
        };
        SurveyChoice: {
            options?: components["schemas"]["SurveyOption"][];
            multiple?: boolean;
        };
        /** @description Holds by the answer to an earlier question */
        SurveyCondition: {
            /** @example recommend */
            question?: string;
            /** @description Of a choice: one of these is chosen */
            any_of?: string[];
            /**
             * Format: int32
             * @description Of a scale
             * @example 0
             */
            at_least?: number;
            /**
             * Format: int32
             * @description Of a scale
             * @example 6
             */
            at_most?: number;
        };
        SurveyEstimate: {
            /**
             * Format: double
             * @example 0.62
             */
            value?: number;
            /**
             * Format: double
             * @example 0.55
             */
            low?: number;
            /**
             * Format: double
             * @example 0.68
             */
            high?: number;
        };
        SurveyFreeText: {
            /**
             * Format: int32
             * @description Characters
             * @example 2000
             */
            longest?: number;
        };
        /** @description That a customer was asked, and what came of it */
        SurveyInvitation: {
            invitation_id?: string;
            survey_id?: string;
            /** Format: int32 */
            version?: number;
            /** @example c-1 */
            customer_id?: string;
            order_id?: string;
            /** @enum {string} */
            state?: "sent" | "opened" | "answered" | "declined" | "expired";
            invited_at?: string;
            expires_at?: string;
            opened_at?: string;
            answered_at?: string;
            declined_at?: string;
        };
        SurveyInvitationOutcome: {
            /** @example c-1 */
            customer_id?: string;
            /**
             * @description invited; not_sampled: not drawn by the rate; resting: was asked not long ago; refused: did not want to be asked; erased; repeated: stands in the request before
             * @enum {string}
             */
            state?: "invited" | "not_sampled" | "resting" | "refused" | "erased" | "repeated";
            invitation_id?: string;
            /**
             * @description The link for one response, where invited
             * @example https://feedback.example.com/s/AQJrMQ5hZnRlci1kZWxpdmVyeQ
             */
            url?: string;
            expires_at?: string;
        };
        SurveyInvitationOutcomes: {
            outcomes?: components["schemas"]["SurveyInvitationOutcome"][];
        };
        SurveyMatrix: {
            rows?: components["schemas"]["SurveyOption"][];
            columns?: components["schemas"]["SurveyOption"][];
        };
        SurveyOption: {
            /** @example price */
            value?: string;
            text?: {
                [key: string]: string;
            };
        };
        /** @description A question; one of scale, choice, free_text, matrix */
        SurveyQuestion: {
            /** @example recommend */
            name?: string;
            /**
             * @description By language
             * @example {
             *       "en": "Would you recommend us?"
             *     }
             */
            text?: {
                [key: string]: string;
            };
            required?: boolean;
            /** @description All have to hold for it to be asked */
            show_if?: components["schemas"]["SurveyCondition"][];
            /** @description What an answer tells of the customer */
            attributes?: components["schemas"]["SurveyAttribute"][];
            scale?: components["schemas"]["SurveyScale"];
            choice?: components["schemas"]["SurveyChoice"];
            free_text?: components["schemas"]["SurveyFreeText"];
            matrix?: components["schemas"]["SurveyMatrix"];
        };
        SurveyQuestionResult: {
            question?: string;
            /** Format: int64 */
            answered?: number;
            /** @description Points, options, or sentiments of a free text */
            counts?: components["schemas"]["SurveyAnswerCount"][];
            mean?: components["schemas"]["SurveyEstimate"];
            /** @enum {string} */
            metric?: "csat" | "nps" | "ces";
            /** @description CSAT: the share of the two topmost points; NPS: from -100 to 100; CES: the mean */
            metric_estimate?: components["schemas"]["SurveyEstimate"];
            /** @description Of a matrix */
            rows?: components["schemas"]["SurveyRowResult"][];
        };
        SurveyResponseRate: {
            /** Format: int64 */
            invited?: number;
            /** Format: int64 */
            opened?: number;
            /** Format: int64 */
            answered?: number;
            /** Format: int64 */
            declined?: number;
            /** Format: int64 */
            expired?: number;
            /** @description Answered of invited */
            rate?: components["schemas"]["SurveyEstimate"];
        };
        SurveyResponseTaken: {
            /** @example rsp_5f3a */
            response_id?: string;
            /** @description It had been stored before; nothing was changed */
            duplicate?: boolean;
        };
        SurveyResultGroup: {
            /** @description A version, a language, or the first day of a time */
            key?: string;
            /** Format: int64 */
            responses?: number;
            questions?: components["schemas"]["SurveyQuestionResult"][];
        };
        /** @description What a survey brought; intervals are of 95 % */
        SurveyResults: {
            survey_id?: string;
            response_rate?: components["schemas"]["SurveyResponseRate"];
            all?: components["schemas"]["SurveyResultGroup"];
            /** @description By version, language or time, where group_by asks for it */
            groups?: components["schemas"]["SurveyResultGroup"][];
        };
        SurveyRowResult: {
            row?: string;
            /** Format: int64 */
            answered?: number;
            counts?: components["schemas"]["SurveyAnswerCount"][];
        };
        SurveyScale: {
            /**
             * Format: int32
             * @example 0
             */
            lowest?: number;
            /**
             * Format: int32
             * @example 10
             */
            highest?: number;
            lowest_label?: {
                [key: string]: string;
            };
            highest_label?: {
                [key: string]: string;
            };
            /** @enum {string} */
            metric?: "none" | "csat" | "nps" | "ces";
        };
        Surveys: {
            surveys: components["schemas"]["Survey"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description A label on a customer */
        Tag: {
            /** @example vip */
            name?: string;
            /** @enum {string} */
            origin?: "rule" | "model" | "person";
            /** @description Which rule, model or person */
            origin_name?: string;
            /**
             * Format: double
             * @description In [0, 1]
             */
            confidence?: number;
            version?: string;
            tagged_at?: string;
            /** @description Absent: never */
            expires_at?: string;
            /** @description Under which of the person's ids */
            customer_id?: string;
        };
        TagCount: {
            name: string;
            /** Format: int64 */
            customers: number;
        };
        TagCounts: {
            tags: components["schemas"]["TagCount"][];
        };
        Tags: {
            tags: components["schemas"]["Tag"][];
        };
        /** @description What an agent has to do for a customer */
        TaskView: {
            /** @example tsk_5f3a */
            task_id: string;
            /** @example c-1 */
            customer_id: string;
            /**
             * @description lapsed: the rule that asked for it does not hold any more
             * @enum {string}
             */
            state?: "open" | "snoozed" | "done" | "lapsed";
            /** @example win_back */
            kind?: string;
            title?: components["schemas"]["Text"];
            /** @description The rule that asked for it; absent: somebody did */
            rule?: string;
            reason?: string;
            due_at?: string;
            created_at?: string;
            /** @example ann */
            assignee?: string;
            snoozed_until?: string;
            done_at?: string;
            done_by?: string;
            /**
             * @description reached, sold, not_reached, declined, solved, or one of your own
             * @example reached
             */
            outcome?: string;
            note?: string;
            /**
             * Format: int32
             * @description 0 to 100
             * @example 80
             */
            priority: number;
            /** @description Also in ETag; send it back in If-Match */
            etag?: string;
        };
        Tasks: {
            tasks: components["schemas"]["TaskView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
            /**
             * Format: int64
             * @description Over all pages
             * @example 42
             */
            total_size: number;
        };
        /** @description A version of the model of texts */
        TextModel: {
            /** @example sentiment-1.0.0+own.3f0a */
            version?: string;
            /**
             * @description The shipped model underneath
             * @example sentiment-1.0.0
             */
            base_version?: string;
            /** @enum {string} */
            state?: "candidate" | "in_force" | "retired";
            /** @description How it did on corrected texts; absent for the shipped one */
            trial?: components["schemas"]["TextModelTrial"];
            made_at?: string;
        };
        /** @description On corrected texts that it has not learnt from */
        TextModelTrial: {
            /** Format: int32 */
            texts?: number;
            /**
             * Format: double
             * @description Share of right answers of the shipped model
             * @example 0.82
             */
            base_accuracy?: number;
            /** Format: double */
            base_macro_f1?: number;
            /**
             * Format: double
             * @description Share of right answers of this one
             * @example 0.87
             */
            accuracy?: number;
            /** Format: double */
            macro_f1?: number;
            /**
             * Format: int32
             * @description Texts that only this model answers right
             */
            mended?: number;
            /**
             * Format: int32
             * @description Texts that only the shipped one answers right
             */
            spoilt?: number;
            /** @description Better by more than chance */
            better?: boolean;
        };
        TextModels: {
            /** @description The latest first, the shipped one last */
            models?: components["schemas"]["TextModel"][];
        };
        ThemeMember: {
            /** @example webshop */
            source?: string;
            /** @example f-1 */
            feedback_id?: string;
            /** @example c-1 */
            customer_id?: string;
            occurred_at?: string;
            /**
             * Format: double
             * @description Of the aspect, in [-1, 1]
             */
            polarity?: number;
        };
        ThemeMembers: {
            /** @description Newest first */
            feedback?: components["schemas"]["ThemeMember"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token?: string;
        };
        /** @description What many customers say of one aspect in like words */
        ThemeView: {
            /**
             * @description Stays for as long as the theme lives
             * @example thm_5f3a
             */
            theme_id: string;
            /** @example delivery */
            aspect: string;
            /** @enum {string} */
            side?: "positive" | "neutral" | "negative";
            /** @enum {string} */
            language?: "en" | "zh";
            /** @description The phrase that tells it best, in the language of the theme */
            name: components["schemas"]["Text"];
            /**
             * @description The most telling first
             * @example late parcel
             */
            phrases: string[];
            /** @enum {string} */
            state?: "active" | "retired";
            /**
             * Format: int64
             * @description Pieces of feedback within the window
             * @example 118
             */
            count: number;
            /**
             * Format: int64
             * @description Different customers
             * @example 97
             */
            reach: number;
            /**
             * Format: double
             * @description Of the aspect, in [-1, 1]
             * @example -0.7
             */
            mean_polarity?: number;
            /**
             * Format: int64
             * @description Pieces of feedback of the last period
             */
            recent: number;
            /**
             * Format: int64
             * @description Of the period before it
             */
            previous: number;
            /**
             * @description Whether the two differ by more than chance; unknown: too few to tell
             * @enum {string}
             */
            trend?: "unknown" | "rising" | "steady" | "falling";
            /** @description Those that speak most clearly */
            examples: components["schemas"]["FeedbackName"][];
            created_at?: string;
            updated_at?: string;
        };
        Themes: {
            /** @description The largest first */
            themes: components["schemas"]["ThemeView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description One evaluation */
        TierEvaluation: {
            at?: string;
            /** @description Customers by tier */
            customers?: {
                [key: string]: number;
            };
            /** Format: int64 */
            upgrades?: number;
            /** Format: int64 */
            downgrades?: number;
            cost?: components["schemas"]["MoneyView"];
        };
        /** @description A move from one tier to another */
        TierMoveView: {
            /** @example c-1 */
            customer_id: string;
            /**
             * @description Absent: there was none before
             * @example silver
             */
            from_tier?: string;
            /** @example gold */
            to_tier?: string;
            at?: string;
            policy_id?: string;
            /** Format: int32 */
            policy_version?: number;
            reason?: string;
            /** Format: double */
            metric?: number;
        };
        TierMoves: {
            moves: components["schemas"]["TierMoveView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description A tier that was given by hand */
        TierOverride: {
            /** @example platinum */
            tier?: string;
            /** @example goodwill after a lost parcel */
            reason?: string;
            /**
             * @description The name of the key
             * @example webshop
             */
            given_by?: string;
            given_at?: string;
            /** @description Absent: until it is lifted */
            expires_at?: string;
        };
        TierPolicies: {
            policies: components["schemas"]["TierPolicyView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        /** @description Who rises, who falls, and when: one version of a policy */
        TierPolicyView: {
            /** @example tip_5f3a */
            policy_id: string;
            /**
             * Format: int32
             * @description Counts up by name
             */
            version: number;
            /** @enum {string} */
            state?: "draft" | "in_force" | "retired";
            /** @example club */
            name: string;
            /** @enum {string} */
            metric?: "net_revenue" | "orders" | "points";
            /**
             * Format: int32
             * @description How far back the metric looks; 0: everything
             * @example 365
             */
            window_days: number;
            /** @enum {string} */
            scale?: "absolute" | "percentile";
            /** @description Best first */
            tiers: components["schemas"]["TierRule"][];
            /**
             * @description Of whoever reaches none
             * @example bronze
             */
            base_tier: string;
            /**
             * Format: int32
             * @example 30
             */
            evaluation_days: number;
            upgrade_at_evaluation: boolean;
            /** Format: int32 */
            minimum_stay_days: number;
            /** Format: int32 */
            grace_days: number;
            /** @description One tier at a time on the way down */
            one_step_down: boolean;
            /**
             * Format: double
             * @description points: by unit of net revenue
             */
            points_per_unit?: number;
            /**
             * Format: double
             * @description points: by order
             */
            points_per_order?: number;
            /**
             * @description Of money thresholds
             * @example EUR
             */
            currency?: string;
            created_at?: string;
            activated_at?: string;
            retired_at?: string;
        };
        /** @description When a tier is reached and kept */
        TierRule: {
            /** @example gold */
            tier?: string;
            display_name_en?: string;
            display_name_zh?: string;
            /**
             * Format: double
             * @description Reached from here on
             * @example 1000
             */
            entry?: number;
            /**
             * Format: double
             * @description Kept from here on; absent: the entry
             * @example 800
             */
            exit?: number;
            /** @description What one customer in it costs a year */
            yearly_cost?: components["schemas"]["MoneyView"];
        };
        TierShiftView: {
            from_tier: string;
            to_tier: string;
            /** Format: int64 */
            customers: number;
        };
        /** @description What a policy would have done */
        TierSimulationView: {
            /** @example tis_5f3a */
            simulation_id: string;
            policy_id: string;
            from?: string;
            until?: string;
            evaluations: components["schemas"]["TierEvaluation"][];
            /** @description From each present tier to the one that the policy gives at the end */
            against_present: components["schemas"]["TierShiftView"][];
            /** @description Of the whole time */
            cost?: components["schemas"]["MoneyView"];
            /** @description At most 100 who would move, those of the greatest net revenue first */
            sample: components["schemas"]["CustomerShiftView"][];
        };
        /** @description The tier of a customer, why it is so, and what comes next */
        TierStandingView: {
            /** @example c-1 */
            customer_id: string;
            /** @example gold */
            tier: string;
            since?: string;
            /** @description Absent: the tier follows shares of the net revenue, without a policy */
            policy_id?: string;
            /** Format: int32 */
            policy_version?: number;
            /**
             * @description entry, kept, grace, minimum_stay, override, …
             * @example kept
             */
            reason?: string;
            /**
             * Format: double
             * @example 1180.5
             */
            metric?: number;
            /**
             * Format: double
             * @description Of the metric, to the next better tier; absent in the best
             */
            missing_to_next?: number;
            next_tier?: string;
            next_evaluation_at?: string;
            /** @description No downgrade before this; while a grace or a minimum stay holds */
            safe_until?: string;
            override?: components["schemas"]["TierOverride"];
        };
        /** @description Something that happened to a person */
        TimelineEntryView: {
            /**
             * @description order, refund, behaviour, identified, consent, tag, merge, unmerge, feedback
             * @example order
             */
            kind: string;
            at: string;
            source: string;
            /** @description Under which of the person's ids */
            customer_id: string;
            /** @description Names the entry within its kind */
            id: string;
            content: unknown;
        };
        /** @description A page of what happened to a person, newest first */
        TimelineView: {
            entries: components["schemas"]["TimelineEntryView"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
            /**
             * @description Services that did not answer
             * @example feedback-service
             */
            unavailable: string[];
        };
        TrackingView: {
            /**
             * Format: double
             * @description In the model's time unit, since the first purchase of all
             */
            time?: number;
            /** Format: double */
            actual?: number;
            /** Format: double */
            expected?: number;
            in_holdout: boolean;
        };
        Transitions: {
            changes: components["schemas"]["LabelChange"][];
            /** @description Send it as page_token for the next page; empty on the last */
            next_page_token: string;
        };
        UnknownFeedback: {
            source?: string;
            feedback_id?: string;
        };
        /** @description One of the two groups */
        UpliftGroup: {
            /**
             * Format: int64
             * @example 412
             */
            customers?: number;
            /**
             * Format: double
             * @description Of the outcome
             * @example 0.31
             */
            mean?: number;
        };
        /** @description How those fared who were treated by a rule, against those held out */
        UpliftView: {
            /** @example win-back-gold */
            rule: string;
            /** @enum {string} */
            outcome: "ordered" | "net_revenue" | "satisfaction";
            treated?: components["schemas"]["UpliftGroup"];
            held_out?: components["schemas"]["UpliftGroup"];
            /**
             * Format: double
             * @description Treated minus held out; absent where one of them has fewer than 2 customers
             * @example 0.06
             */
            difference?: number;
            /**
             * Format: double
             * @description Lower end of the 95 % interval
             */
            low?: number;
            /**
             * Format: double
             * @description Upper end of it
             */
            high?: number;
            /** Format: double */
            p_value?: number;
            /** @description In a few words */
            verdict?: components["schemas"]["Text"];
        };
        /** @description What to do about it, in plain words */
        Verdict: {
            /** @enum {string} */
            advice?: "keep" | "merge" | "split" | "drop";
            text_en?: string;
            text_zh?: string;
            /** @description merge: with this one */
            merge_with?: string;
        };
        /** @description What weights were fitted from, and how well they tell */
        WeightFitView: {
            outcome?: components["schemas"]["Outcome"];
            as_of?: string;
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            positives: number;
            /**
             * Format: double
             * @example 0.78
             */
            auc?: number;
            /** Format: double */
            log_likelihood?: number;
            information_values: components["schemas"]["InformationValue"][];
        };
        /** @description Feedback that means again what the model said */
        WithdrawnCorrection: {
            /** @example webshop */
            source?: string;
            /** @example f-1 */
            feedback_id?: string;
            /**
             * @description What the model said, which holds again
             * @enum {string}
             */
            label?: "POSITIVE" | "NEUTRAL" | "NEGATIVE" | "UNKNOWN";
        };
    };
    responses: {
        /** @description No key, or none that is valid */
        Unauthenticated: {
            headers: {
                /** @description What to send */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:clientele:problem:unauthenticated",
                 *       "title": "A valid API key is needed",
                 *       "status": 401,
                 *       "detail": "send 'Authorization: Bearer <key>', or Basic with the key as the user name",
                 *       "code": "UNAUTHENTICATED",
                 *       "request_id": "r-1",
                 *       "invalid_params": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description The key has none of the roles that may call this (x-roles, and those that include them) */
        PermissionDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:clientele:problem:permission-denied",
                 *       "title": "The key does not have the role that this takes",
                 *       "status": 403,
                 *       "detail": "this takes one of the roles agent, admin; the key has reader",
                 *       "code": "PERMISSION_DENIED",
                 *       "request_id": "r-1",
                 *       "invalid_params": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
        /** @description More requests than the key may send, or too many wrong keys from one address */
        RateLimited: {
            headers: {
                /** @description Seconds after which the next one goes through */
                "Retry-After"?: number;
                /** @description Requests of a minute or of a day of UTC */
                "RateLimit-Limit"?: number;
                /** @description How many of them are left */
                "RateLimit-Remaining"?: number;
                /** @description Seconds until all of them are there again */
                "RateLimit-Reset"?: number;
                /** @description The bounds: requests;w=seconds */
                "RateLimit-Policy"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:clientele:problem:rate-limited",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "detail": "more requests than this key may send (600;w=60); the next one goes through in 1 s",
                 *       "code": "RATE_LIMITED",
                 *       "request_id": "r-1",
                 *       "invalid_params": []
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProblemDocument"];
            };
        };
    };
    parameters: never;
    requestBodies: {
        NewSurvey: {
            content: {
                "application/json": components["schemas"]["NewSurvey"];
            };
        };
        NewSurveyVersion: {
            content: {
                "application/json": components["schemas"]["NewSurveyVersion"];
            };
        };
        SurveyActivation: {
            content: {
                "application/json": components["schemas"]["SurveyActivation"];
            };
        };
        SurveyInvitations: {
            content: {
                "application/json": components["schemas"]["SurveyInvitations"];
            };
        };
        NewSurveyResponse: {
            content: {
                "application/json": components["schemas"]["NewSurveyResponse"];
            };
        };
        NewSegment: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        SegmentPreview: {
            content: {
                "application/json": components["schemas"]["SegmentPreview"];
            };
        };
        SegmentMembersChange: {
            content: {
                "application/json": components["schemas"]["SegmentMembersChange"];
            };
        };
        FitClusters: {
            content: {
                "application/json": components["schemas"]["FitClusters"];
            };
        };
        ClusterName: {
            content: {
                "application/json": components["schemas"]["ClusterName"];
            };
        };
        MineCoPurchases: {
            content: {
                "application/json": components["schemas"]["MineCoPurchases"];
            };
        };
        NewPlaybook: {
            content: {
                "application/json": components["schemas"]["NewPlaybook"];
            };
        };
        NewContact: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        NewTask: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        TaskChange: {
            content: {
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        NewNeed: {
            content: {
                "application/json": components["schemas"]["NewNeed"];
            };
        };
        FeedbackHandling: {
            content: {
                "application/json": components["schemas"]["FeedbackHandling"];
            };
        };
        FeedbackNames: {
            content: {
                "application/json": components["schemas"]["FeedbackNames"];
            };
        };
        NewImprovement: {
            content: {
                "application/json": components["schemas"]["NewImprovement"];
            };
        };
        ImprovementChange: {
            content: {
                "application/json": components["schemas"]["ImprovementChange"];
            };
        };
        NewComplaint: {
            content: {
                "application/json": components["schemas"]["NewComplaint"];
            };
        };
        ComplaintMove: {
            content: {
                "application/json": components["schemas"]["ComplaintMove"];
            };
        };
        ComplaintResponse: {
            content: {
                "application/json": components["schemas"]["ComplaintResponse"];
            };
        };
        ComplaintAssignment: {
            content: {
                "application/json": components["schemas"]["ComplaintAssignment"];
            };
        };
        ComplaintFollowUpAnswer: {
            content: {
                "application/json": components["schemas"]["ComplaintFollowUpAnswer"];
            };
        };
        EvaluateClassification: {
            content: {
                "application/json": components["schemas"]["EvaluateClassification"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description Only those that bring most of the revenue
                 * @example true
                 */
                key_accounts_only?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /** @description incubating, producing or potential */
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        responses: {
            /** @description The account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Account"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Members"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                customer_id: string;
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                customer_id: string;
                /**
                 * @description The account
                 * @example acme
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer is no member */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alias: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttributes: {
        parameters: {
            query?: {
                /**
                 * @description Retired ones too
                 * @example false
                 */
                include_retired?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attributes"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAttribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Attribute"];
            };
        };
        responses: {
            /** @description The attribute */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAttribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The attribute
                 * @example income
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Attribute"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreAttribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The attribute
                 * @example loyalty_card
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireAttribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The attribute
                 * @example loyalty_card
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /**
                 * @description The name of a key, or the subject of a token
                 * @example helpdesk
                 */
                actor?: string;
                /**
                 * @description Exactly this id, as it stood in the path; also of somebody who was erased
                 * @example c-1
                 */
                customer_id?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description From this time on: RFC 3339
                 * @example 2026-01-31T00:00:00Z
                 */
                from?: string;
                /**
                 * @description An operation of this document
                 * @example getCustomer
                 */
                operation?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description Before this time: RFC 3339
                 * @example 2026-02-01T00:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntries"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentBatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBoughtWith: {
        parameters: {
            query?: {
                /**
                 * @description An item that may have commas; repeat it for further ones
                 * @example Jam, home made
                 */
                item?: string[];
                /**
                 * @description Items parted by commas
                 * @example 22697,22698
                 */
                items?: string;
                /** @description 1 to 100; 10 where it is absent */
                limit?: string;
                /** @description A set of rules; the latest where it is absent */
                rule_set_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoughtWithView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchChanges: {
        parameters: {
            query?: {
                /**
                 * @description Go on after the event of this id; 0: the beginning of what is kept; from now on where it is absent
                 * @example 0
                 */
                after?: string;
                /**
                 * @description Only of these customers; repeat it for further ones
                 * @example c-1
                 */
                customer_id?: string[];
                /**
                 * @description Only these dimensions, parted by commas; segment:vip for who enters and leaves a segment
                 * @example lifecycle,segment:vip
                 */
                dimension?: string[];
            };
            header?: {
                /** @description The id of the last event that was seen; counts more than after */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream, which does not end by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LabelChange"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClusterings: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clusterings"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClustering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The clustering; in-force: the one in force
                 * @example clu_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusteringView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameCluster: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The clustering
                 * @example clu_5f3a
                 */
                id: string;
                /**
                 * @description The cluster's place
                 * @example 1
                 */
                place: number;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ClusterName"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusteringView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    promoteClustering: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The clustering
                 * @example clu_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClusteringView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fitClusters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["FitClusters"];
        responses: {
            /** @description The search has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuleSets: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSets"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRuleSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The set of rules; latest: the latest
                 * @example cop_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSetView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCoPurchaseRules: {
        parameters: {
            query?: {
                /**
                 * @description Only with this item on the left
                 * @example 22697
                 */
                antecedent?: string;
                /**
                 * @description Only with this item on the right
                 * @example 22699
                 */
                consequent?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 'lift desc', 'confidence desc', 'support desc' or 'leverage desc'; 'lift desc' where it is absent
                 * @example lift desc
                 */
                order_by?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The set of rules; latest: the latest
                 * @example latest
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoPurchaseRules"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mineCoPurchases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["MineCoPurchases"];
        responses: {
            /** @description The search has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComplaintMeasures: {
        parameters: {
            query?: {
                /**
                 * @description And before then; now where it is absent
                 * @example 2026-02-01
                 */
                before?: string;
                /** @description What cases are put together by; periods are in UTC */
                by?: "total" | "tier" | "aspect" | "priority" | "severity" | "channel" | "day" | "week" | "month";
                /** @description true: scoring-service counts the orders of the period, which takes it a look at the whole base */
                count_orders?: string;
                /**
                 * @description Of cases opened from then on: RFC 3339, or a date, which means its beginning in UTC; 30 days before the end where it is absent
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Orders of the same period, for the rate per 100 orders; without them, and without count_orders, there is none
                 * @example 1250
                 */
                orders?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintMeasures"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                /**
                 * @description Whose they are
                 * @example ann
                 */
                assignee?: string;
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                customer_id?: string;
                /**
                 * @description Whose next deadline is before this time: RFC 3339, or a date, which means its beginning in UTC
                 * @example 2026-02-01
                 */
                due_before?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description low, normal, high and urgent, parted by commas
                 * @example urgent
                 */
                priority?: string;
                /**
                 * @description open, waiting_for_customer, waiting_for_third_party, resolved, reopened and closed, parted by commas; all but resolved and closed where it is absent
                 * @example open,reopened
                 */
                state?: string;
                /** @description true: of nobody yet */
                unassigned?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaints"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description In place of message_id */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewComplaint"];
        responses: {
            /** @description The case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The complaint
                 * @example cmp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat of it changes nothing */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The complaint
                 * @example cmp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComplaintAssignment"];
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followUpComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat of it changes nothing */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The complaint
                 * @example cmp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComplaintFollowUpAnswer"];
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat of it changes nothing */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The complaint
                 * @example cmp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComplaintMove"];
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    respondToComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat of it changes nothing */
                "Idempotency-Key"?: string;
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "3"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The complaint
                 * @example cmp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ComplaintResponse"];
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent */
                as_of?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description Comparisons over value_tier, lifecycle, rfm_group, satisfaction, frequency, in_top_20_percent, net_revenue, orders, refunds, currency, segment, shopper_type and the habits, joined by AND, OR, NOT and parentheses
                 * @example value_tier = gold AND (lifecycle = dormant OR net_revenue >= 500)
                 */
                filter?: string;
                /**
                 * @description Lifecycle stage
                 * @example dormant
                 */
                lifecycle?: string;
                /**
                 * @description net_revenue, last_order_at or customer_id, each with an optional desc; 'net_revenue desc' where it is absent
                 * @example net_revenue desc
                 */
                order_by?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description RFM group
                 * @example champions
                 */
                rfm_group?: string;
                /**
                 * @description Satisfaction
                 * @example low
                 */
                satisfaction?: string;
                /**
                 * @description Value tier
                 * @example gold
                 */
                tier?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example id,classifications.value_tier
                 */
                fields?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The customer's id, percent-encoded
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomerAttributes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Observations"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsentHistory: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentHistory"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat changes nothing */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
                /**
                 * @description The purpose
                 * @example marketing
                 */
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description In place of message_id */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewContact"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRecorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIdentifiers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identifiers"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomerIndicators: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductIndicators"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findMatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerges: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merges"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomerNeeds: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNeeds"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description In place of message_id */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewNeed"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNeedView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNextActions: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
                /** @description 1 to 50; 5 where it is absent */
                limit?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextActionsView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNextCategories: {
        parameters: {
            query?: {
                /**
                 * @description At most so many
                 * @example 5
                 */
                limit?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextCategories"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReferralValue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralValueView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomerSatisfaction: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSatisfaction"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainScore: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
                /**
                 * @description A scorecard in force, or value_tier, lifecycle or rfm
                 * @example value_tier
                 */
                scorecard: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemberships: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Memberships"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShopperCourse: {
        parameters: {
            query?: {
                /**
                 * @description RFC 3339, or a date, which means its beginning in UTC; a year before until where it is absent
                 * @example 2025-01-01
                 */
                from?: string;
                /**
                 * @description 2 to 60; 12 where it is absent
                 * @example 12
                 */
                points?: string;
                /**
                 * @description Like from; now where it is absent
                 * @example 2026-01-01
                 */
                until?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShopperCourseView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomerTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tags"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCustomerTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
                /**
                 * @description The tag
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTag"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCustomerTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
                /**
                 * @description The tag
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is off */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTier: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierStandingView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTierMoves: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierMoves"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideTier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTierOverride"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierStandingView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftTierOverride: {
        parameters: {
            query?: {
                /**
                 * @description Why
                 * @example given by mistake
                 */
                reason?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierStandingView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /**
                 * @description Before this time
                 * @example 2026-02-01
                 */
                before?: string;
                /**
                 * @description From this time on: RFC 3339, or a date
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Only these, parted by commas: order, refund, behaviour, identified, consent, tag, merge, unmerge, feedback
                 * @example order,refund
                 */
                kinds?: string;
                /** @description 1 to 500; 50 where none is given */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description Only of this sender
                 * @example webshop
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransitions: {
        parameters: {
            query?: {
                /**
                 * @description Only these dimensions, parted by commas
                 * @example lifecycle
                 */
                dimension?: string[];
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transitions"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description The customer is being forgotten */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Only say what it would do
                 * @example true
                 */
                preview?: string;
            };
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The customer that stays
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description The merge, or its preview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"] | components["schemas"]["MergePreviewView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmergeCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importCustomers: {
        parameters: {
            query?: {
                /**
                 * @description Of amounts whose line names none (ISO 4217)
                 * @example EUR
                 */
                currency?: string;
                /**
                 * @description A pattern of java.time; ISO 8601 where it is absent
                 * @example yyyy-MM-dd HH:mm:ss
                 */
                dateFormat?: string;
                /** @description Between two cells; a blank means runs of blanks, \t a tabulator */
                delimiter?: string;
                /** @description csv or ndjson; else by Content-Type, else by the first character */
                format?: string;
                /** @description Whether the first line names the columns */
                header?: string;
                /**
                 * @description JSON from our fields to the file's columns, by name or, without a header, by number from 0; may also hold dateFormat, timeZone, delimiter, currency, source, header and quote
                 * @example {"customer_id": "CustomerID", "ordered_at": "InvoiceDate"}
                 */
                mapping?: string;
                /** @description Around a cell */
                quote?: string;
                /** @description Whose facts these are; the name of the key where it is absent */
                source?: string;
                /** @description Of times without an offset; UTC where it is absent */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The file is being taken in */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCustomers: {
        parameters: {
            query?: {
                /**
                 * @description E-mail address
                 * @example kim@example.org
                 */
                email?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description Beginning of an id
                 * @example c-1
                 */
                id?: string;
                /**
                 * @description Name, or a part of it
                 * @example Kim Doe
                 */
                name?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description Phone number
                 * @example +49 30 901820
                 */
                phone?: string;
                /**
                 * @description Any of the below
                 * @example kim
                 */
                q?: string;
                /**
                 * @description Tag
                 * @example vip
                 */
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundCustomers"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataQuality: {
        parameters: {
            query?: {
                /**
                 * @description Only of this attribute
                 * @example email
                 */
                attribute?: string;
                /**
                 * @description Only of this sender
                 * @example webshop
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataQualityView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvaluations: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluations"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluateClassification: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EvaluateClassification"];
        responses: {
            /** @description The evaluation has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The evaluation
                 * @example evl_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["CloudEvent"];
                "application/cloudevents-batch+json": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFeedback: {
        parameters: {
            query?: {
                /**
                 * @description Speaks of this aspect of the taxonomy
                 * @example delivery
                 */
                aspect?: string;
                /**
                 * @description Who is at it
                 * @example ann
                 */
                assignee?: string;
                /**
                 * @description Before this time or date
                 * @example 2026-02-01
                 */
                before?: string;
                /**
                 * @description Where it was said
                 * @example email
                 */
                channel?: string;
                /**
                 * @description Only of this customer, under whichever id
                 * @example c-1
                 */
                customer_id?: string;
                /**
                 * @description From this time or date on
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description What the customer wants
                 * @example complaint
                 */
                intent?: string;
                /**
                 * @description 1 to 200; 20 where none is given
                 * @example 20
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description What kind of trouble it is
                 * @example process
                 */
                pain_point?: string;
                /**
                 * @description Rated, and no better than this: 1 to 5
                 * @example 2
                 */
                rating_max?: string;
                /** @description How the text is meant */
                sentiment?: "positive" | "neutral" | "negative" | "unknown";
                /** @description What was done about it */
                state?: "new" | "seen" | "answered" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackPage"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFeedback"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The feedback
                 * @example f-1
                 */
                id: string;
                /**
                 * @description Who sent the feedback
                 * @example webshop
                 */
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectFeedback"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackCorrection"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The feedback
                 * @example f-1
                 */
                id: string;
                /**
                 * @description Who sent the feedback
                 * @example webshop
                 */
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawnCorrection"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    classifyTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextsToClassify"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassifiedTexts"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handleFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FeedbackHandling"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandledFeedback"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importFeedback: {
        parameters: {
            query?: {
                /**
                 * @description Of amounts whose line names none (ISO 4217)
                 * @example EUR
                 */
                currency?: string;
                /**
                 * @description A pattern of java.time; ISO 8601 where it is absent
                 * @example yyyy-MM-dd HH:mm:ss
                 */
                dateFormat?: string;
                /** @description Between two cells; a blank means runs of blanks, \t a tabulator */
                delimiter?: string;
                /** @description csv or ndjson; else by Content-Type, else by the first character */
                format?: string;
                /** @description Whether the first line names the columns */
                header?: string;
                /**
                 * @description JSON from our fields to the file's columns, by name or, without a header, by number from 0; may also hold dateFormat, timeZone, delimiter, currency, source, header and quote
                 * @example {"customer_id": "CustomerID", "ordered_at": "InvoiceDate"}
                 */
                mapping?: string;
                /** @description Around a cell */
                quote?: string;
                /** @description Whose facts these are; the name of the key where it is absent */
                source?: string;
                /** @description Of times without an offset; UTC where it is absent */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The file is being taken in */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFreshness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshnessView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImprovements: {
        parameters: {
            query?: {
                /**
                 * @description That is to become better
                 * @example delivery
                 */
                aspect?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description functional, experience or business_value
                 * @example functional
                 */
                kind?: string;
                /** @description priority, or created (the latest first) */
                order_by?: "priority" | "created";
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description proposed, planned, doing, done and dropped, parted by commas; absent: all
                 * @example proposed,planned
                 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Improvements"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createImprovement: {
        parameters: {
            query?: never;
            header?: {
                /** @description In place of request_id */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewImprovement"];
        responses: {
            /** @description The improvement */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImprovement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The improvement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateImprovement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImprovementChange"];
        responses: {
            /** @description The improvement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImprovementEffect: {
        parameters: {
            query?: {
                /** @description Days after it was done that are left out, 1 to 365; else none */
                lag_days?: string;
                /** @description Length of each window, 1 to 365; 30 where it is absent */
                window_days?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementEffect"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImprovementEvents: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementEvents"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLinkedFeedback: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkedFeedback"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImprovementNotices"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FeedbackNames"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkingResult"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tellCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesMade"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The improvement
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FeedbackNames"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkingResult"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductIndicators"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Keys"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The key's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The key's id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRotation"];
            };
        };
        responses: {
            /** @description The key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Key"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatchModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchModelView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fitMatchModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchModelView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMigration: {
        parameters: {
            query: {
                /**
                 * @description rfm (the default), lifecycle, value_tier or satisfaction
                 * @example rfm
                 */
                dimension?: string;
                /**
                 * @description From this time: RFC 3339, or a date, which means its beginning in UTC
                 * @example 2026-01-01
                 */
                from: string;
                /**
                 * @description Until this time; now where it is absent
                 * @example 2026-02-01
                 */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description clv or churn; both where it is absent
                 * @example clv
                 */
                kind?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The model
                 * @example mdl_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    promoteModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The model
                 * @example mdl_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fitModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FitModel"];
            };
        };
        responses: {
            /** @description The fit has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollBackModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelRollBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNeeds: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description functional, emotional or social
                 * @example functional
                 */
                kind?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description asked, said, searched, browsed or co_purchase
                 * @example said
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsBoard"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description fit_model, simulate_tier_policy, backtest_scorecard, fit_scorecard, fit_clusters, mine_co_purchases or evaluate_classification; all where it is absent
                 * @example fit_model
                 */
                kind?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The operation's id
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"] | components["schemas"]["ErasureView"] | components["schemas"]["OperationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperationErrors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The operation's id
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rejected lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["RejectedLine"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadRejectedLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The operation's id
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rejected lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The operation's id
                 * @example imp_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"] | components["schemas"]["OperationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importOrders: {
        parameters: {
            query?: {
                /**
                 * @description Of amounts whose line names none (ISO 4217)
                 * @example EUR
                 */
                currency?: string;
                /**
                 * @description A pattern of java.time; ISO 8601 where it is absent
                 * @example yyyy-MM-dd HH:mm:ss
                 */
                dateFormat?: string;
                /** @description Between two cells; a blank means runs of blanks, \t a tabulator */
                delimiter?: string;
                /** @description csv or ndjson; else by Content-Type, else by the first character */
                format?: string;
                /** @description Whether the first line names the columns */
                header?: string;
                /**
                 * @description JSON from our fields to the file's columns, by name or, without a header, by number from 0; may also hold dateFormat, timeZone, delimiter, currency, source, header and quote
                 * @example {"customer_id": "CustomerID", "ordered_at": "InvoiceDate"}
                 */
                mapping?: string;
                /** @description Around a cell */
                quote?: string;
                /** @description Whose facts these are; the name of the key where it is absent */
                source?: string;
                /** @description Of times without an offset; UTC where it is absent */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description The file is being taken in */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUplift: {
        parameters: {
            query?: {
                /** @description Days after the rule began to hold; 90 where it is absent */
                days?: string;
                /** @description ordered (share with an order), net_revenue or satisfaction */
                outcome?: "ordered" | "net_revenue" | "satisfaction";
            };
            header?: never;
            path: {
                /**
                 * @description The rule's name
                 * @example win-back-gold
                 */
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpliftView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlaybooks: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Playbooks"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPlaybook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewPlaybook"];
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlaybook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The playbook, or in-force
                 * @example in-force
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activatePlaybook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The playbook
                 * @example plb_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRetentionRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRules"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRetentionRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The kind
                 * @example behaviour
                 */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRfmCells: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfmCellsView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRfmGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfmGroupsView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSatisfactionReport: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
                /**
                 * @description Only what was said there
                 * @example web
                 */
                channel?: string;
                /**
                 * @description value_tier, segment, channel, category or sku; no groups where it is absent. By channel, category and SKU only who said something within the period is counted
                 * @example value_tier
                 */
                group_by?: string;
                /**
                 * @description Length of a period, 1 to 366; 90 where it is absent
                 * @example 90
                 */
                period_days?: string;
                /**
                 * @description Periods in all, 2 to 13; 5 where it is absent
                 * @example 5
                 */
                periods?: string;
                /**
                 * @description Only what was said of orders of this SKU or category
                 * @example boots
                 */
                product?: string;
                /**
                 * @description Of its members alone, as they are today
                 * @example vip
                 */
                segment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionReport"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSatisfactionDrivers: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
                /**
                 * @description Only what was said there
                 * @example web
                 */
                channel?: string;
                /**
                 * @description Any id of a customer: each driver then tells what it adds to this customer's satisfaction
                 * @example c-1
                 */
                customer_id?: string;
                /**
                 * @description How far back feedback counts, 1 to 3,660; 365 where it is absent
                 * @example 365
                 */
                days?: string;
                /**
                 * @description Only what was said of orders of this SKU or category
                 * @example boots
                 */
                product?: string;
                /**
                 * @description Of its members alone, as they are today
                 * @example vip
                 */
                segment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SatisfactionDrivers"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScorecardBacktest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The backtest
                 * @example sbt_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BacktestView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScorecards: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scorecards"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScorecard"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScorecard: {
        parameters: {
            query?: {
                /**
                 * @description This version
                 * @example 2
                 */
                version?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Its name, or the id of a version
                 * @example loyalty
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Its name
                 * @example loyalty
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScorecardVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backtestScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Its name
                 * @example loyalty
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScorecardTrial"];
            };
        };
        responses: {
            /** @description The backtest has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fitScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Its name
                 * @example loyalty
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScorecardTrial"];
            };
        };
        responses: {
            /** @description The fit has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description Its name
                 * @example loyalty
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScorecardPreview"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    screen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSegmentFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentFields"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSegments: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segments"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewSegment"];
        responses: {
            /** @description The segment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSegment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "2"
                 */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description Its name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewSegment"];
        responses: {
            /** @description The segment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSegmentMembers: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The segment's name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentMembers"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                id: string;
                /**
                 * @description The segment's name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSegmentMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The segment's name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SegmentMembersChange"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersChanged"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSegmentMembers: {
        parameters: {
            query?: {
                /** @description How */
                format?: "ndjson" | "csv";
            };
            header?: never;
            path: {
                /**
                 * @description The segment's name
                 * @example vip
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["MembershipView"];
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSegmentOverlap: {
        parameters: {
            query?: {
                /**
                 * @description Names parted by commas
                 * @example vip,dormant-gold
                 */
                segments?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverlapView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SegmentPreview"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentPreviewView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServiceCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCalendars"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reckonServiceTime: {
        parameters: {
            query?: {
                /**
                 * @description RFC 3339; now where it is absent
                 * @example 2026-02-06T16:00:00Z
                 */
                from?: string;
                /**
                 * @description In place of to
                 * @example 120
                 */
                minutes?: string;
                /**
                 * @description RFC 3339
                 * @example 2026-02-09T12:00:00Z
                 */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The calendar
                 * @example office
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTime"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listServicePromises: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePromises"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSourceTrust: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The sender
                 * @example webshop
                 */
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuggestions: {
        parameters: {
            query?: {
                /**
                 * @description Only of this customer
                 * @example c-1
                 */
                customer_id?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description open, accepted, rejected or obsolete
                 * @example open
                 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The suggestion
                 * @example sug_3f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The suggestion
                 * @example sug_3f
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSummary: {
        parameters: {
            query?: {
                /**
                 * @description RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSurveys: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Surveys"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewSurvey"];
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurvey: {
        parameters: {
            query?: {
                /**
                 * @description The latest where it is absent
                 * @example 1
                 */
                version?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSurveyInvitations: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /** @description All where it is absent */
                state?: "sent" | "opened" | "answered" | "declined" | "expired";
            };
            header?: never;
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat gives the same links */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SurveyInvitations"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyInvitationOutcomes"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordSurveyResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description In place of message_id */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewSurveyResponse"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyResponseTaken"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSurveyResults: {
        parameters: {
            query?: {
                /**
                 * @description Before this time: RFC 3339, or a date
                 * @example 2026-02-01
                 */
                before?: string;
                /**
                 * @description From this time on: RFC 3339, or a date
                 * @example 2026-01-01
                 */
                from?: string;
                /** @description Beside all together, also by this */
                group_by?: "version" | "language" | "day" | "week" | "month";
                /**
                 * @description All where it is absent
                 * @example zh
                 */
                language?: string;
                /**
                 * @description All where it is absent
                 * @example 1
                 */
                version?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyResults"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSurveyVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewSurveyVersion"];
        responses: {
            /** @description The version; the latest one where it says the same */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["SurveyActivation"];
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The survey
                 * @example after-delivery
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagCounts"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Whose they are
                 * @example ann
                 */
                assignee?: string;
                /**
                 * @description Any id of the customer
                 * @example c-1
                 */
                customer_id?: string;
                /**
                 * @description Due before this time: RFC 3339, or a date, which means its beginning in UTC
                 * @example 2026-02-01
                 */
                due_before?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description Of this kind
                 * @example win_back
                 */
                kind?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /**
                 * @description open, snoozed, done and lapsed, parted by commas; open ones, and snoozed ones whose time has come, where it is absent
                 * @example open,snoozed
                 */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["NewTask"];
        responses: {
            /** @description The task */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The task
                 * @example tsk_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of the last answer: refused (412) where it has changed since; * or absent: changed whatever it is
                 * @example "3"
                 */
                "If-Match"?: string;
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The task
                 * @example tsk_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TaskChange"];
        responses: {
            /** @description The task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTextModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextModels"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    promoteTextModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The version
                 * @example sentiment-1.0.0+own.3f0a
                 */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromoteTextModel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextModel"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retrainTextModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextModel"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollBackTextModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextModel"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listThemes: {
        parameters: {
            query?: {
                /**
                 * @description Of this aspect of the taxonomy
                 * @example delivery
                 */
                aspect?: string;
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description Also those that nobody speaks of any more
                 * @example false
                 */
                include_retired?: string;
                /**
                 * @description en or zh
                 * @example zh
                 */
                language?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
                /** @description How the aspect is spoken of */
                side?: "positive" | "neutral" | "negative";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Themes"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The theme
                 * @example thm_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listThemeFeedback: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The theme
                 * @example thm_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeMembers"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTierPolicies: {
        parameters: {
            query?: {
                /**
                 * @description The fields that the answer is to have, parted by commas; a.b is b within a, or within each item of a. All where it is absent
                 * @example next_page_token
                 */
                fields?: string;
                /**
                 * @description 1 to 1,000
                 * @example 50
                 */
                page_size?: string;
                /** @description next_page_token of the page before */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierPolicies"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTierPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTierPolicy"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierPolicyView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTierPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The policy
                 * @example tip_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierPolicyView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateTierPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The policy
                 * @example tip_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierPolicyView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateTierPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat within a day is answered as the first was. Under another content 422 CONTENT_CONFLICT, while the first is under way 409 REQUEST_IN_FLIGHT, where the answer is not kept 409 ANSWER_NOT_KEPT. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The policy
                 * @example tip_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeSpan"];
            };
        };
        responses: {
            /** @description The simulation has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTierSimulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The simulation
                 * @example tis_5f3a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierSimulationView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    track: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: a repeat under the same key answers as the first did */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParetoCurve: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
                /**
                 * @description net_revenue (the default), profit (minus known costs) or clv (expected within the horizon of the model in force)
                 * @example net_revenue
                 */
                basis?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParetoView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPortfolio: {
        parameters: {
            query?: {
                /**
                 * @description As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is absent
                 * @example 2026-01-31
                 */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            429: components["responses"]["RateLimited"];
            /** @description Refused: the problem says what is wrong and how to mend it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
