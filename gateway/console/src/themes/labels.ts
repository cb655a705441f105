import { pageNames } from '../app/names';
import { labels } from '../i18n/labels';

export const themeLabels = labels({
  title: pageNames.themes,
  says: { en: 'What many customers speak of alike, the largest first. A theme keeps its name for as long as it lives.', zh: '多位客户共同提到的内容，按规模排序。主题在存续期间保持同一编号。' },
  none: { en: 'No theme yet', zh: '暂无主题' },
  noneHint: { en: 'Themes are found once enough feedback speaks of the same.', zh: '当足够多的反馈提到同一内容时，会形成主题。' },
  theme: { en: 'Theme', zh: '主题' },
  aspect: { en: 'Aspect', zh: '方面' },
  side: { en: 'How', zh: '倾向' },
  reach: { en: 'Customers', zh: '客户数' },
  count: { en: 'Feedback', zh: '反馈数' },
  polarity: { en: 'Mean polarity', zh: '平均极性' },
  trend: { en: 'Trend', zh: '趋势' },
  rising: { en: 'rising', zh: '上升' },
  steady: { en: 'steady', zh: '平稳' },
  falling: { en: 'falling', zh: '下降' },
  unknown: { en: 'too few to tell', zh: '数量过少' },
  every: { en: 'All', zh: '全部' },
  language: { en: 'Language', zh: '语言' },
  zh: { en: 'Chinese', zh: '中文' },
  en: { en: 'English', zh: '英文' },
  said: { en: (name: string) => `Who speaks of it: ${name}`, zh: (name: string) => `提及的客户：${name}` },
  noFeedback: { en: 'Nothing is left of it in the window', zh: '该时段内没有反馈' },
});
