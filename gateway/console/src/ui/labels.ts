import { labels } from '../i18n/labels';

export const uiLabels = labels({
  loading: { en: 'Loading…', zh: '加载中…' },
  nothing: { en: 'Nothing here yet', zh: '暂无数据' },
  failed: { en: 'That did not work', zh: '操作未成功' },
  unreachable: { en: 'The gateway does not answer', zh: '网关没有响应' },
  unreachableHint: { en: 'Check the connection, then try again.', zh: '请检查网络连接后重试。' },
  forbidden: { en: 'Your key does not allow this', zh: '您的密钥没有此权限' },
  retry: { en: 'Try again', zh: '重试' },
  request: { en: 'Request', zh: '请求编号' },
  more: { en: 'Load more', zh: '加载更多' },
  end: { en: 'That is all', zh: '已全部显示' },
  close: { en: 'Close', zh: '关闭' },
  cancel: { en: 'Cancel', zh: '取消' },
  dismiss: { en: 'Dismiss', zh: '忽略' },
  chartTable: { en: 'Show as a table', zh: '以表格显示' },
  live: { en: 'Live', zh: '实时' },
  notLive: { en: 'Connecting…', zh: '连接中…' },
});
