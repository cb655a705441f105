import { labels } from '../i18n/labels';

export const appLabels = labels({
  preferences: { en: 'Preferences', zh: '偏好设置' },
  skip: { en: 'Skip to the content', zh: '跳到主要内容' },
  navigation: { en: 'Main', zh: '主导航' },
  menu: { en: 'Menu', zh: '菜单' },
  signedIn: { en: (name: string) => `Signed in with the key “${name}”`, zh: (name: string) => `当前密钥：${name}` },
  signOut: { en: 'Sign out', zh: '退出登录' },
  language: { en: 'Language', zh: '语言' },
  theme: { en: 'Colours', zh: '配色' },
  system: { en: 'As the system', zh: '跟随系统' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  apiDocs: { en: 'API reference', zh: 'API 文档' },
  notFound: { en: 'There is no such page', zh: '页面不存在' },
  notFoundHint: { en: 'The address may be mistyped, or the page has moved.', zh: '地址可能有误，或页面已移动。' },
  home: { en: 'Go to the overview', zh: '返回总览' },
  broken: { en: 'This page broke', zh: '页面出错' },
  brokenHint: {
    en: 'Load it again. If it breaks again, report what is written below.',
    zh: '请重新加载。若问题依旧，请反馈以下信息。',
  },
  again: { en: 'Load again', zh: '重新加载' },
});
