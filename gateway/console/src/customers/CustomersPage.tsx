import { useLabels } from '../i18n/language';
import { customersLabels } from './labels';

export default function CustomersPage() {
  const t = useLabels(customersLabels);
  return <h1>{t.title}</h1>;
}
