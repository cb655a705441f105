import { useLabels } from '../i18n/language';
import { overviewLabels } from './labels';

export default function OverviewPage() {
  const t = useLabels(overviewLabels);
  return <h1>{t.title}</h1>;
}
