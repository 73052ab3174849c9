import { foldedWords } from "./foldedWords.ts";
import { titleKey } from "./entriesOf.ts";

/** What somebody typed, as it is searched for. */
export interface SearchText {
  /** Of each word the ways it may be written. */
  words: readonly (readonly string[])[];
  /** The whole as the beginning of a title; null for nothing but signs. */
  title: string | null;
  /** "CRM-12" as its two parts; null for anything else. */
  key: { prefix: string; number: number } | null;
  /** One word that may be the key of a project. */
  projectKey: string | null;
}

const KEY = /^\s*([a-z][a-z0-9]{0,9})-(\d{1,9})\s*$/i;
const PROJECT_KEY = /^\s*([a-z][a-z0-9]{0,9})\s*$/i;
const MOST_WORDS = 12;

export function searchTextOf(text: string): SearchText {
  const title = titleKey(text);
  const [, prefix, number] = KEY.exec(text) ?? [];
  return {
    words: foldedWords(text)
      .slice(0, MOST_WORDS)
      .map(({ forms }) => forms),
    title: title === "" ? null : title,
    key: prefix === undefined ? null : { prefix: prefix.toUpperCase(), number: Number(number) },
    projectKey: PROJECT_KEY.exec(text)?.[1]?.toUpperCase() ?? null,
  };
}

/** A tsquery that finds every word by its beginning; null where there is none. Words are letters and digits alone. */
export function beginningsQuery(words: SearchText["words"]): string | null {
  return queryOf(words.map((forms) => forms.map((form) => `'${form}':*`)));
}

/** The same with words that stand for mistyped ones. */
export function nearQuery(words: SearchText["words"], near: readonly (readonly string[])[]): string | null {
  return queryOf(
    words.map((forms, index) => [
      ...forms.map((form) => `'${form}':*`),
      ...(near[index] ?? []).map((word) => `'${word}'`),
    ]),
  );
}

function queryOf(alternatives: readonly (readonly string[])[]): string | null {
  return alternatives.length === 0 ? null : alternatives.map((each) => `(${each.join(" | ")})`).join(" & ");
}
