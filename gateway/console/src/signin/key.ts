/** The key in an address's fragment (`#key=…`), as `./clientele demo` gives it; null where there is none. */
export function keyOfFragment(fragment: string): string | null {
  const key = new URLSearchParams(fragment.replace(/^#/, '')).get('key')?.trim();
  return key ? key : null;
}
