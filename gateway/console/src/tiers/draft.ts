import type { TierPolicy } from './types';

/** A policy as it is being typed. */
export interface Draft {
  readonly name: string;
  readonly metric: TierPolicy['metric'];
  readonly scale: TierPolicy['scale'];
  readonly window: string;
  readonly currency: string;
  readonly evaluation: string;
  readonly stay: string;
  readonly grace: string;
  readonly oneStep: boolean;
  readonly atEvaluation: boolean;
  readonly perUnit: string;
  readonly perOrder: string;
  readonly base: string;
  readonly tiers: readonly DraftTier[];
}

export interface DraftTier {
  readonly tier: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly entry: string;
  readonly exit: string;
  readonly cost: string;
}

export const NO_TIER: DraftTier = { tier: '', nameEn: '', nameZh: '', entry: '', exit: '', cost: '' };

/** What a form begins with: a policy that there is, or an empty one. */
export function draftOf(policy?: TierPolicy): Draft {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    name: policy?.name ?? '',
    metric: policy?.metric ?? 'net_revenue',
    scale: policy?.scale ?? 'absolute',
    window: text(policy?.window_days ?? 365),
    currency: policy?.currency ?? '',
    evaluation: text(policy?.evaluation_days ?? 30),
    stay: text(policy?.minimum_stay_days ?? 0),
    grace: text(policy?.grace_days ?? 0),
    oneStep: policy?.one_step_down ?? false,
    atEvaluation: policy?.upgrade_at_evaluation ?? false,
    perUnit: text(policy?.points_per_unit),
    perOrder: text(policy?.points_per_order),
    base: policy?.base_tier ?? '',
    tiers: policy?.tiers.map((rule) => ({
      tier: rule.tier,
      nameEn: rule.display_name_en ?? '',
      nameZh: rule.display_name_zh ?? '',
      entry: text(rule.entry),
      exit: text(rule.exit),
      cost: rule.yearly_cost?.amount ?? '',
    })) ?? [NO_TIER, NO_TIER],
  };
}

/** What the API is sent; what was left empty is absent, so that it says what is missing. */
export function policyOf(draft: Draft): Record<string, unknown> {
  const number = (value: string) => (value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value));
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
  return defined({
    name: text(draft.name),
    metric: draft.metric,
    scale: draft.scale,
    window_days: number(draft.window),
    currency: text(draft.currency),
    evaluation_days: number(draft.evaluation),
    minimum_stay_days: number(draft.stay),
    grace_days: number(draft.grace),
    one_step_down: draft.oneStep,
    upgrade_at_evaluation: draft.atEvaluation,
    ...(draft.metric === 'points' && { points_per_unit: number(draft.perUnit), points_per_order: number(draft.perOrder) }),
    base_tier: text(draft.base),
    tiers: draft.tiers.map((tier) =>
      defined({
        tier: text(tier.tier),
        display_name_en: text(tier.nameEn),
        display_name_zh: text(tier.nameZh),
        entry: number(tier.entry),
        exit: number(tier.exit),
        yearly_cost: text(tier.cost) && { amount: text(tier.cost), currency: text(draft.currency) },
      }),
    ),
  });
}

function defined(all: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
