package io.clientele.scoring.standing;

import io.clientele.scoring.rfm.FixedCuts;
import io.clientele.scoring.value.PowerPolicy;
import io.clientele.scoring.value.TierPolicy;
import java.util.Optional;

/** How a population is cut. */
public record CutsPolicy(TierPolicy tiers, PowerPolicy power, Optional<FixedCuts> fixed) {}
