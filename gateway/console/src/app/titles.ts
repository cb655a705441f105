import { labels } from '../i18n/labels';

/** What the pages of the navigation are called; their other labels are loaded with each page. */
export const titles = labels({
  overview: { en: 'Overview', zh: '总览' },
  customers: { en: 'Customers', zh: '客户' },
  segments: { en: 'Segments', zh: '客户分群' },
  models: { en: 'Models', zh: '模型' },
  tiers: { en: 'Tiers', zh: '等级' },
  scorecards: { en: 'Scorecards', zh: '评分卡' },
  clusters: { en: 'Clusters', zh: '聚类' },
  coPurchases: { en: 'Bought together', zh: '关联购买' },
  textModels: { en: 'Text models', zh: '文本模型' },
  feedback: { en: 'Feedback', zh: '反馈' },
  complaints: { en: 'Complaints', zh: '投诉' },
  tasks: { en: 'Tasks', zh: '任务' },
  surveys: { en: 'Surveys', zh: '问卷' },
  satisfaction: { en: 'Satisfaction', zh: '满意度' },
  imports: { en: 'Imports', zh: '导入' },
  quality: { en: 'Data quality', zh: '数据质量' },
});
