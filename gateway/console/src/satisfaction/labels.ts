import { pageNames } from '../app/names';
import { labels } from '../i18n/labels';

export const satisfactionLabels = labels({
  title: pageNames.satisfaction,
  high: { en: 'Satisfied', zh: '满意' },
  medium: { en: 'Neither', zh: '一般' },
  low: { en: 'Dissatisfied', zh: '不满意' },
  UNKNOWN: { en: 'Unknown', zh: '未知' },
  better: { en: 'Better than before', zh: '好于以往' },
  same: { en: 'As before', zh: '与以往持平' },
  worse: { en: 'Worse than before', zh: '差于以往' },
  unknown: { en: 'Too little was said to compare', zh: '数据不足，无法比较' },
  benchmark: { en: (now: string, before: string) => `${now} in this period, ${before} in the earlier ones`, zh: (now: string, before: string) => `本期 ${now}，以往 ${before}` },
  trend: { en: 'Level by period, −1 to 1, with intervals of 95 %', zh: '各期水平（−1 至 1，95% 区间）' },
  drivers: { en: 'What moves it: effect of praise, with intervals of 95 %', zh: '驱动因素：表扬的影响（95% 区间）' },
  few: { en: 'Too little was said to tell what moves it', zh: '反馈不足，无法判断驱动因素' },
  driver: { en: 'Aspect', zh: '方面' },
  effect: { en: 'Effect', zh: '影响' },
  interval: { en: '95 %', zh: '95% 区间' },
  mentions: { en: 'Mentions', zh: '提及' },
  contribution: { en: 'Adds to the mean', zh: '对均值的贡献' },
});
