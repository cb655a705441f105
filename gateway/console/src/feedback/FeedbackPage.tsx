import { useLabels } from '../i18n/language';
import { feedbackLabels } from './labels';

export default function FeedbackPage() {
  const t = useLabels(feedbackLabels);
  return <h1>{t.title}</h1>;
}
