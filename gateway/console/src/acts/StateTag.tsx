import { useLabels } from '../i18n/language';
import { labels } from '../i18n/labels';

export type VersionState = 'draft' | 'candidate' | 'in_force' | 'retired' | 'refused';

const states = labels({
  draft: { en: 'draft', zh: '草稿' },
  candidate: { en: 'candidate', zh: '候选' },
  in_force: { en: 'in force', zh: '生效中' },
  retired: { en: 'retired', zh: '已停用' },
  refused: { en: 'refused', zh: '未通过' },
});

/** Whether a version of something holds. */
export function StateTag({ state }: { state: VersionState }) {
  const t = useLabels(states);
  const tone = state === 'in_force' ? 'tag good' : state === 'refused' ? 'tag bad' : state === 'retired' ? 'tag none' : 'tag';
  return <span className={tone}>{t[state] ?? state}</span>;
}
