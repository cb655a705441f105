import { useTerms } from '../i18n/terms';

const GOOD = new Set(['POSITIVE', 'positive', 'high', 'champions', 'active', 'granted', 'SUCCEEDED', 'platinum', 'loyal']);
const BAD = new Set(['NEGATIVE', 'negative', 'churned', 'lost', 'refused', 'FAILED']);
const WARN = new Set(['dormant', 'at_risk', 'cannot_lose', 'about_to_sleep', 'need_attention']);
const NONE = new Set(['UNKNOWN', 'unknown', 'unspecified']);

/** A label of a customer or a text. What it says is in its words; its colour only repeats that. */
export function Tag({ name, dimension }: { name: string; dimension?: string }) {
  const terms = useTerms();
  // To be likely to leave is no good thing, however high.
  const turned = dimension === 'churn_risk';
  const good = turned ? name === 'low' : GOOD.has(name);
  const bad = turned ? name === 'high' : BAD.has(name) || (dimension === 'satisfaction' && name === 'low');
  const kind = good ? 'good' : bad ? 'bad' : WARN.has(name) ? 'warn' : NONE.has(name) ? 'none' : '';
  return <span className={`tag ${kind}`.trim()}>{terms.name(name)}</span>;
}
