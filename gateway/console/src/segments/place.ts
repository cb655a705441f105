/** Where in an expression something is wrong, as the refusal says it: "line 1, column 18: ...". */
export function placeOf(reason: string | undefined, text: string): number | undefined {
  const found = /^line (\d+), column (\d+):/.exec(reason ?? '');
  if (!found) return undefined;
  const lines = text.split('\n');
  const line = Math.min(Number(found[1]), lines.length);
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(before + Number(found[2]) - 1, text.length);
}
