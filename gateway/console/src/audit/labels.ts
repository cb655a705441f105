import { pageNames } from '../app/names';
import { labels } from '../i18n/labels';

export const auditLabels = labels({
  title: pageNames.audit,
  says: { en: 'Who read personal data and who changed what, the latest first.', zh: '谁读取了个人数据、谁做了变更，最新在前。' },
  from: { en: 'From', zh: '开始日期' },
  to: { en: 'To', zh: '截止日期' },
  actor: { en: 'Who', zh: '操作者' },
  operation: { en: 'Operation', zh: '操作' },
  operationHint: { en: 'For example getCustomer', zh: '例如 getCustomer' },
  customer: { en: 'Customer', zh: '客户' },
  at: { en: 'When', zh: '时间' },
  path: { en: 'Path', zh: '路径' },
  resource: { en: 'What', zh: '对象' },
  status: { en: 'Answer', zh: '状态码' },
  request: { en: 'Request', zh: '请求编号' },
  KEY: { en: 'key', zh: '密钥' },
  TOKEN: { en: 'token', zh: '令牌' },
  DEVELOPMENT: { en: 'development identity', zh: '开发身份' },
  NOBODY: { en: 'nobody', zh: '匿名' },
  none: { en: 'Nothing was noted that fits', zh: '没有符合条件的记录' },
  notThere: { en: 'This gateway keeps no audit log', zh: '此网关不提供审计日志' },
  apply: { en: 'Show', zh: '查询' },
});
