import { foldedWords } from "./foldedWords.ts";

/** From and to (half-open) of a part of a text that was found. */
export type Mark = [from: number, to: number];

export interface Snippet {
  text: string;
  marks: Mark[];
}

const LETTERS_BEFORE = 40;
const LETTERS = 160;

/** Where a text bears words that begin as one of these. */
export function marksOf(text: string, beginnings: readonly string[]): Mark[] {
  return foldedWords(text).flatMap(({ forms, from, to }): Mark[] => {
    const found = beginnings.filter((beginning) => forms.some((form) => form.startsWith(beginning)));
    if (found.length === 0) return [];
    const longest = Math.max(...found.map(({ length }) => length));
    // Folding may make two letters of one; a word that grew is marked whole.
    const isPlain = forms[0]?.length === to - from;
    return [[from, isPlain ? Math.min(from + longest, to) : to]];
  });
}

/** The part of a text around its first find; null where nothing is found in it. */
export function snippetOf(text: string, beginnings: readonly string[]): Snippet | null {
  const marks = marksOf(text, beginnings);
  const [first] = marks;
  if (!first) return null;
  const start = wordStart(text, Math.max(0, first[0] - LETTERS_BEFORE));
  const cut = text.slice(start, start + LETTERS);
  const before = start > 0 ? "… " : "";
  const after = start + LETTERS < text.length ? " …" : "";
  const moved = before.length - start;
  const end = start + cut.length;
  return {
    text: `${before}${cut.replaceAll(/\s/g, " ")}${after}`,
    marks: marks.filter(([, to]) => to <= end && to > start).map(([from, to]) => [from + moved, to + moved]),
  };
}

/** Not in the middle of a word. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at).search(/\s/);
  return space < 0 ? at : at + space + 1;
}
