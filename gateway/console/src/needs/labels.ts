import { pageNames } from '../app/names';
import { labels } from '../i18n/labels';

export const needLabels = labels({
  title: pageNames.needs,
  says: { en: (n: string) => `What customers asked for, said and showed, by what it is worth; ${n} customers were looked at.`, zh: (n: string) => `客户提出、表达和表现出的需求，按价值排序；共分析 ${n} 位客户。` },
  none: { en: 'No need is known yet', zh: '暂无需求' },
  noneHint: { en: 'Needs come from what was asked, said in feedback, searched, looked at and bought together.', zh: '需求来自客户的询问、反馈、搜索、浏览和关联购买。' },
  topic: { en: 'Topic', zh: '主题' },
  kind: { en: 'Kind', zh: '类型' },
  functional: { en: 'functional', zh: '功能' },
  emotional: { en: 'emotional', zh: '情感' },
  social: { en: 'social', zh: '社会' },
  reach: { en: 'Customers', zh: '客户数' },
  share: { en: 'Share', zh: '占比' },
  value: { en: 'Value affected', zh: '影响价值' },
  impact: { en: 'On satisfaction', zh: '对满意度的影响' },
  priority: { en: 'Priority', zh: '优先级' },
  sources: { en: 'Learnt from', zh: '来源' },
  asked: { en: 'asked', zh: '询问' },
  said: { en: 'said', zh: '反馈' },
  searched: { en: 'searched', zh: '搜索' },
  browsed: { en: 'browsed', zh: '浏览' },
  co_purchase: { en: 'bought together', zh: '关联购买' },
  every: { en: 'All', zh: '全部' },
  chart: { en: 'Priority of each need', zh: '各需求的优先级' },
});
