/** A list of customers that somebody looks at again and again: the query of its address. */
export interface SavedView {
  readonly name: string;
  readonly query: string;
}

const KEY = 'clientele.customers.views';

/** The views that were saved in this browser. */
export function savedViews(): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isView) : [];
  } catch {
    return [];
  }
}

export function saveView(view: SavedView): readonly SavedView[] {
  return keep([...savedViews().filter((one) => one.name !== view.name), view]);
}

export function dropView(name: string): readonly SavedView[] {
  return keep(savedViews().filter((one) => one.name !== name));
}

function keep(views: readonly SavedView[]): readonly SavedView[] {
  const sorted = [...views].sort((one, other) => one.name.localeCompare(other.name));
  localStorage.setItem(KEY, JSON.stringify(sorted));
  return sorted;
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === 'string' && typeof view.query === 'string';
}
