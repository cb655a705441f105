import { useLabels } from '../i18n/language';
import { importsLabels } from './labels';

export default function ImportsPage() {
  const t = useLabels(importsLabels);
  return <h1>{t.title}</h1>;
}
