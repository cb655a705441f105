import { useCallback } from 'react';
import { useSpeech } from './language';
import { labels, type Label } from './labels';

/** The names of classifications; a name that the business made itself is shown as it is. */
const dimensions = labels({
  rfm: { en: 'RFM group', zh: 'RFM 分群' },
  rfm_group: { en: 'RFM group', zh: 'RFM 分群' },
  lifecycle: { en: 'Lifecycle', zh: '生命周期' },
  value_tier: { en: 'Value tier', zh: '价值等级' },
  satisfaction: { en: 'Satisfaction', zh: '满意度' },
  frequency: { en: 'Purchase frequency', zh: '购买频率' },
  clv_tier: { en: 'Lifetime value tier', zh: '生命周期价值等级' },
  churn_risk: { en: 'Risk of leaving', zh: '流失风险' },
  purchasing_power: { en: 'Purchasing power', zh: '购买力' },
  age_band: { en: 'Age', zh: '年龄段' },
  income_band: { en: 'Income', zh: '收入' },
  education: { en: 'Education', zh: '学历' },
  occupation: { en: 'Occupation', zh: '职业' },
  industry: { en: 'Industry', zh: '行业' },
  position: { en: 'Position', zh: '职位' },
  household: { en: 'Household', zh: '家庭' },
  family_stage: { en: 'Family stage', zh: '家庭阶段' },
  geography: { en: 'Place', zh: '地区' },
  region_class: { en: 'Kind of region', zh: '区域类型' },
  city_size: { en: 'Size of the city', zh: '城市规模' },
  shopper_type: { en: 'Shopper type', zh: '购物者类型' },
  brand_loyalty: { en: 'Brand loyalty', zh: '品牌忠诚度' },
  category_focus: { en: 'Category focus', zh: '品类集中度' },
  channel_habit: { en: 'Channel', zh: '渠道习惯' },
  order_size_habit: { en: 'Order size', zh: '订单规模' },
  promotion_habit: { en: 'Promotions', zh: '促销习惯' },
  regularity: { en: 'Regularity', zh: '规律性' },
  daypart: { en: 'Time of day', zh: '购物时段' },
  sensitivity: { en: 'Price sensitivity', zh: '价格敏感度' },
  sales_personality: { en: 'Sales personality', zh: '销售性格' },
  interests: { en: 'Interests', zh: '兴趣' },
  social_role: { en: 'Social role', zh: '社交角色' },
  needs: { en: 'Needs', zh: '需求' },
});

const names = labels({
  UNKNOWN: { en: 'Not known', zh: '未知' },
  champions: { en: 'Champions', zh: '冠军客户' },
  loyal: { en: 'Loyal', zh: '忠诚客户' },
  cannot_lose: { en: 'Cannot lose', zh: '不可流失' },
  at_risk: { en: 'At risk', zh: '有流失风险' },
  new_customers: { en: 'New customers', zh: '新客户' },
  potential_loyal: { en: 'Potentially loyal', zh: '潜在忠诚' },
  promising: { en: 'Promising', zh: '有潜力' },
  need_attention: { en: 'Need attention', zh: '需要关注' },
  about_to_sleep: { en: 'About to sleep', zh: '即将沉睡' },
  hibernating: { en: 'Hibernating', zh: '沉睡' },
  lost: { en: 'Lost', zh: '已流失' },
  prospect: { en: 'Prospect', zh: '潜在客户' },
  new: { en: 'New', zh: '新' },
  active: { en: 'Active', zh: '活跃' },
  dormant: { en: 'Dormant', zh: '休眠' },
  churned: { en: 'Churned', zh: '已流失' },
  platinum: { en: 'Platinum', zh: '铂金' },
  gold: { en: 'Gold', zh: '黄金' },
  silver: { en: 'Silver', zh: '白银' },
  bronze: { en: 'Bronze', zh: '青铜' },
  high: { en: 'High', zh: '高' },
  medium: { en: 'Medium', zh: '中' },
  mid: { en: 'Middle', zh: '中' },
  low: { en: 'Low', zh: '低' },
  heavy: { en: 'Heavy', zh: '高频' },
  regular: { en: 'Regular', zh: '规律' },
  light: { en: 'Light', zh: '低频' },
  inactive: { en: 'Inactive', zh: '不活跃' },
  strong: { en: 'Strong', zh: '强' },
  mixed: { en: 'Mixed', zh: '混合' },
  online: { en: 'Online', zh: '线上' },
  full_price: { en: 'Full price', zh: '原价购买' },
  habitual: { en: 'Habitual', zh: '习惯型' },
  POSITIVE: { en: 'Positive', zh: '正面' },
  NEUTRAL: { en: 'Neutral', zh: '中性' },
  NEGATIVE: { en: 'Negative', zh: '负面' },
  positive: { en: 'Positive', zh: '正面' },
  neutral: { en: 'Neutral', zh: '中性' },
  negative: { en: 'Negative', zh: '负面' },
  unknown: { en: 'Not known', zh: '未知' },
  seen: { en: 'Seen', zh: '已阅' },
  answered: { en: 'Answered', zh: '已回复' },
  done: { en: 'Done', zh: '已处理' },
  granted: { en: 'Granted', zh: '已同意' },
  refused: { en: 'Refused', zh: '已拒绝' },
  unspecified: { en: 'Not asked', zh: '未询问' },
  marketing: { en: 'Marketing', zh: '营销' },
  profiling: { en: 'Profiling', zh: '画像分析' },
  sharing: { en: 'Sharing', zh: '共享' },
  order: { en: 'Order', zh: '订单' },
  refund: { en: 'Refund', zh: '退款' },
  behaviour: { en: 'Behaviour', zh: '行为' },
  identified: { en: 'Details told', zh: '资料更新' },
  consent: { en: 'Consent', zh: '授权' },
  tag: { en: 'Tag', zh: '标签' },
  merge: { en: 'Merge', zh: '合并' },
  unmerge: { en: 'Separation', zh: '拆分' },
  feedback: { en: 'Feedback', zh: '反馈' },
  customers: { en: 'Customers', zh: '客户' },
  orders: { en: 'Orders', zh: '订单' },
  UPLOADING: { en: 'Uploading', zh: '上传中' },
  WAITING: { en: 'Waiting', zh: '等待中' },
  RUNNING: { en: 'Running', zh: '进行中' },
  SUCCEEDED: { en: 'Succeeded', zh: '已完成' },
  FAILED: { en: 'Failed', zh: '失败' },
  CANCELLED: { en: 'Cancelled', zh: '已取消' },
  genuine: { en: 'Genuine', zh: '真实' },
  duplicate: { en: 'Duplicate', zh: '重复' },
  template: { en: 'Template', zh: '模板' },
  spam: { en: 'Spam', zh: '垃圾信息' },
});

// Bands such as 25_34 are from one figure to another.
const humane = (name: string) => name.replace(/^(\d+)_(\d+)$/, '$1–$2').replaceAll('_', ' ');

/** The label of a name that the API gives, where the console has one. */
export interface Terms {
  readonly dimension: (name: string) => string;
  readonly name: (name: string | null | undefined) => string;
}

export function useTerms(): Terms {
  const { language } = useSpeech();
  const look = useCallback(
    (known: Readonly<Record<string, Label<string>>>, name: string) =>
      Object.hasOwn(known, name) ? known[name]![language] : humane(name),
    [language],
  );
  return {
    dimension: useCallback((name) => look(dimensions, name), [look]),
    name: useCallback((name) => (name ? look(names, name) : '–'), [look]),
  };
}
