/** The ids in what somebody typed or pasted, each once. */
export function listed(text: string): readonly string[] {
  return [...new Set(text.split(/[\n,;，；\t]+/).map((id) => id.trim()).filter((id) => id !== ''))];
}
