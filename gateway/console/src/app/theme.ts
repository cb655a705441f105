import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

const CHOSEN = 'clientele.theme';
const dark = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function chosenTheme(): ThemeChoice {
  const chosen = localStorage.getItem(CHOSEN);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function theme(): Theme {
  const chosen = chosenTheme();
  return chosen === 'system' ? (dark().matches ? 'dark' : 'light') : chosen;
}

function apply(): void {
  document.documentElement.dataset['theme'] = theme();
  listeners.forEach((listener) => listener());
}

/** Paints the document as chosen, and again when the system changes. */
export function startTheme(): void {
  apply();
  dark().addEventListener('change', apply);
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(CHOSEN);
  else localStorage.setItem(CHOSEN, choice);
  apply();
}

/** The colours of the moment, for what is not painted by CSS. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, theme);
}
