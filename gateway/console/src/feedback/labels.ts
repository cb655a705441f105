import { labels } from '../i18n/labels';

export const feedbackLabels = labels({
  title: { en: 'Feedback', zh: '反馈' },
});
