import type { SegmentField } from './types';

/** One way to go on at the caret: what replaces the text between two places. */
export interface Completion {
  readonly text: string;
  readonly type: string;
  readonly field?: SegmentField;
  readonly from: number;
  readonly until: number;
}

/** Everything that can stand in an expression. */
export interface Vocabulary {
  readonly fields: readonly SegmentField[];
  readonly segments: readonly string[];
}

const FUNCTIONS = ['abs', 'ln', 'exp', 'sqrt', 'floor', 'round', 'min', 'max', 'pow', 'has'];
const MOST = 12;
const WINDOW = /\.(last|before)\(([^()]*)\)/;
const WORD = /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*|\([^()"]*\)|\.)*$/;

/** What can stand at a place of an expression, the likeliest first. Nothing is offered for an empty word. */
export function completions(text: string, caret: number, vocabulary: Vocabulary): readonly Completion[] {
  const before = text.slice(0, caret);
  const quote = openQuote(before);
  if (quote >= 0) return inQuotes(text, caret, quote, vocabulary);
  const word = WORD.exec(before)?.[0] ?? '';
  if (word === '' || inComment(before)) return [];
  const at = { from: caret - word.length, until: caret };
  const fields = vocabulary.fields
    .map((field) => ({ field, text: withWindowOf(field.name, word) }))
    .filter((one) => one.text !== word)
    .map((one) => ({ ...one, rank: rank(one.text, word, one.field) }))
    .filter((one) => one.rank < 9)
    .sort((one, other) => one.rank - other.rank || one.text.localeCompare(other.text))
    .map(({ field, text: name }) => ({ text: name, type: field.type, field, ...at }));
  const functions = FUNCTIONS.filter((name) => name.startsWith(word) && name !== word) //
    .map((name) => ({ text: `${name}(`, type: 'function', ...at }));
  const others = 'segments'.startsWith(word) && vocabulary.segments.length > 0 //
    ? [{ text: 'segments["', type: 'flag', ...at }]
    : [];
  return [...fields, ...others, ...functions].slice(0, MOST);
}

/** The text with a completion in place, and where the caret is then. */
export function complete(text: string, chosen: Completion): { text: string; caret: number } {
  const caret = chosen.from + chosen.text.length;
  return { text: text.slice(0, chosen.from) + chosen.text + text.slice(chosen.until), caret };
}

/** A field of a window is offered for the window that was typed: `orders.last(30d).` keeps its 30 days. */
function withWindowOf(name: string, word: string): string {
  const typed = WINDOW.exec(word);
  return typed ? name.replace(WINDOW, `.${typed[1]}(${typed[2]})`) : name;
}

function rank(name: string, word: string, field: SegmentField): number {
  const lower = word.toLowerCase();
  if (name.toLowerCase().startsWith(lower)) return 0;
  const parts = name.toLowerCase().split('.');
  if (!word.includes('.') && parts.some((part) => part.startsWith(lower))) return 1;
  if (word.length < 3) return 9;
  if (name.toLowerCase().includes(lower)) return 2;
  const said = `${field.display_name_en ?? ''} ${field.display_name_zh ?? ''}`.toLowerCase();
  return said.includes(lower) ? 3 : 9;
}

function inQuotes(text: string, caret: number, quote: number, vocabulary: Vocabulary): readonly Completion[] {
  const typed = text.slice(quote + 1, caret).toLowerCase();
  const lead = text.slice(0, quote);
  const closed = /^[^"\n]*"/.exec(text.slice(caret));
  const until = closed ? caret + closed[0].length : caret;
  const segment = /segments\[\s*$/.test(lead);
  const values = segment ? vocabulary.segments : (valuesBefore(lead, vocabulary) ?? []);
  return values
    .filter((value) => value.toLowerCase().includes(typed))
    .slice(0, MOST)
    .map((value) => ({ text: `${value}"`, type: segment ? 'segment' : 'text', from: quote + 1, until }));
}

/** The values of the field that a quoted text is compared with: `labels.rfm == "` or `labels.rfm in ["loyal", "`. */
function valuesBefore(lead: string, vocabulary: Vocabulary): readonly string[] | undefined {
  const name = /([A-Za-z_][\w.]*)\s*(?:[!=]=\s*|in\s*\[[^\]]*)$/.exec(lead)?.[1];
  return vocabulary.fields.find((field) => field.name === name)?.values;
}

function openQuote(before: string): number {
  let open = -1;
  for (let at = 0; at < before.length; at++) {
    const sign = before[at];
    if (sign === '\\') at++;
    else if (sign === '"') open = open < 0 ? at : -1;
    else if (open < 0 && before.startsWith('//', at)) {
      const end = before.indexOf('\n', at);
      if (end < 0) return -1;
      at = end;
    }
  }
  return open;
}

function inComment(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /^(?:[^"/]|"[^"]*"|\/(?!\/))*\/\//.test(line);
}
