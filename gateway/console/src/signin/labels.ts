import { labels } from '../i18n/labels';

export const signInLabels = labels({
  title: { en: 'Sign in', zh: '登录' },
  intro: {
    en: 'Paste an API key. It is kept in this tab only, and forgotten when the tab is closed.',
    zh: '请粘贴 API 密钥。密钥只保存在此标签页中，关闭标签页后即被清除。',
  },
  key: { en: 'API key', zh: 'API 密钥' },
  hint: {
    en: 'On your own machine, “./clientele status” shows the key.',
    zh: '在本机运行时，可用“./clientele status”查看密钥。',
  },
  enter: { en: 'Sign in', zh: '登录' },
  checking: { en: 'Checking…', zh: '正在验证…' },
  refused: {
    en: 'This key opens nothing here. Check that it is complete and belongs to this gateway.',
    zh: '此密钥无效。请检查密钥是否完整，以及是否属于此网关。',
  },
  ended: {
    en: 'The key is no longer accepted. Sign in again.',
    zh: '密钥已失效，请重新登录。',
  },
});
