import { labels } from '../i18n/labels';

export const customersLabels = labels({
  title: { en: 'Customers', zh: '客户' },
});
