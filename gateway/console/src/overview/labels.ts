import { labels } from '../i18n/labels';

export const overviewLabels = labels({
  title: { en: 'Overview', zh: '总览' },
});
