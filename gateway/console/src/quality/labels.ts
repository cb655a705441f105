import { pageNames } from '../app/names';
import { labels } from '../i18n/labels';

export const qualityLabels = labels({
  title: pageNames.quality,
  attributes: { en: 'Attributes', zh: '属性' },
  same: { en: 'May be one person', zh: '疑似同一人' },
  attribute: { en: 'Attribute', zh: '属性' },
  source: { en: 'Source', zh: '来源' },
  all: { en: 'all', zh: '全部' },
  told: { en: 'Told', zh: '已提供' },
  complete: { en: 'Complete', zh: '完整率' },
  valid: { en: 'Valid', zh: '有效率' },
  stale: { en: 'Stale', zh: '过期率' },
  issues: { en: 'Not understood', zh: '无法识别' },
  none: { en: 'No pair is waiting', zh: '没有待审核的配对' },
  pair: { en: 'Pair', zh: '配对' },
  probability: { en: 'Probability', zh: '概率' },
  evidence: { en: 'Evidence, in bits', zh: '依据（比特）' },
  act: { en: 'Decide', zh: '决定' },
  accept: { en: 'Merge', zh: '合并' },
  reject: { en: 'Keep apart', zh: '保持分开' },
  acceptSays: { en: (a: string, b: string) => `${a} and ${b} become one person. This can be undone.`, zh: (a: string, b: string) => `${a} 与 ${b} 将合并为同一人，可撤销。` },
  rejectSays: { en: (a: string, b: string) => `${a} and ${b} stay apart, and are not suggested again.`, zh: (a: string, b: string) => `${a} 与 ${b} 保持分开，不再提示。` },
  saved: { en: 'Saved', zh: '已保存' },
  decide: { en: (act: string, a: string, b: string) => `${act}: ${a}, ${b}`, zh: (act: string, a: string, b: string) => `${act}：${a}、${b}` },
});
