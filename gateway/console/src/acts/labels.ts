import { labels } from '../i18n/labels';

export const actLabels = labels({
  WAITING: { en: 'Waiting for its turn', zh: '排队中' },
  RUNNING: { en: 'Running', zh: '进行中' },
  SUCCEEDED: { en: 'Done', zh: '已完成' },
  FAILED: { en: 'It failed', zh: '失败' },
  CANCELLED: { en: 'It was stopped', zh: '已停止' },
  progress: { en: 'Progress', zh: '进度' },
  stop: { en: 'Stop', zh: '停止' },
  cancel: { en: 'Cancel', zh: '取消' },
  more: { en: 'Load more', zh: '加载更多' },
});
