import type { Theme } from '../app/theme';

/** The colours of a chart; neighbours can be told apart without seeing hues. */
export interface Palette {
  readonly text: string;
  readonly line: string;
  readonly ground: string;
  readonly series: readonly string[];
  readonly scale: readonly [string, string];
}

export function palette(theme: Theme): Palette {
  return theme === 'dark'
    ? {
        text: '#d5dbe6',
        line: '#3b4658',
        ground: '#1a2130',
        series: ['#6ea8ff', '#f2b45a', '#59c9a5', '#e0849b', '#b39df0', '#9fb3c8', '#d9d06b', '#7fd3e6'],
        scale: ['#202b3d', '#6ea8ff'],
      }
    : {
        text: '#2a3342',
        line: '#d5dbe5',
        ground: '#ffffff',
        series: ['#1d5fd1', '#b86a00', '#0f7f5f', '#b3304f', '#6a4bc4', '#51647a', '#7d7400', '#0b7f99'],
        scale: ['#eef3fb', '#1d5fd1'],
      };
}
