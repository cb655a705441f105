import { labels } from '../i18n/labels';

export const importsLabels = labels({
  title: { en: 'Imports', zh: '导入' },
});
