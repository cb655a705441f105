package io.clientele.profile.imports;

import io.clientele.profile.intake.Verdict;

/** What became of a staged line. */
record LineVerdict(StagedLine line, Verdict verdict) {}
