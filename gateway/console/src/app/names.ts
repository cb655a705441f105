import { labels } from '../i18n/labels';

/** What pages are called: all that the frame has to know of them before one is opened. */
export const pageNames = labels({
  overview: { en: 'Overview', zh: '总览' },
  customers: { en: 'Customers', zh: '客户' },
  segments: { en: 'Segments', zh: '客户分群' },
  tiers: { en: 'Tiers', zh: '等级' },
  feedback: { en: 'Feedback', zh: '反馈' },
  surveys: { en: 'Surveys', zh: '问卷' },
  themes: { en: 'Themes', zh: '主题' },
  needs: { en: 'Needs', zh: '需求' },
  improvements: { en: 'Improvements', zh: '改进' },
  satisfaction: { en: 'Satisfaction', zh: '满意度' },
  complaints: { en: 'Complaints', zh: '投诉' },
  tasks: { en: 'Tasks', zh: '任务' },
  models: { en: 'Models', zh: '模型' },
  scorecards: { en: 'Scorecards', zh: '评分卡' },
  clusters: { en: 'Clusters', zh: '聚类' },
  coPurchases: { en: 'Bought together', zh: '关联购买' },
  evaluations: { en: 'Evaluations', zh: '分类评估' },
  textModels: { en: 'Text models', zh: '文本模型' },
  imports: { en: 'Imports', zh: '导入' },
  quality: { en: 'Data quality', zh: '数据质量' },
  keys: { en: 'Keys', zh: '密钥' },
  audit: { en: 'Audit log', zh: '审计日志' },
});

/** What the groups of the navigation are called, in their order. */
export const groupNames = labels({
  who: { en: 'Who customers are', zh: '客户' },
  said: { en: 'What they say', zh: '客户之声' },
  service: { en: 'What is to be done', zh: '服务' },
  learnt: { en: 'What is learnt', zh: '分析与模型' },
  data: { en: 'Data and access', zh: '数据与权限' },
});

export type Group = keyof typeof groupNames;
