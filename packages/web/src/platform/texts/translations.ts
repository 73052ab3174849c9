import { createStore } from "../api/store.ts";
import type { TextLanguage } from "./languages.ts";

export type Words = Readonly<Record<string, string>>;
export type TextValues = Record<string, string | number>;

/** Words by language and namespace. English is complete; where another language lacks something, English is shown. */
const bundles = new Map<string, Words>();
const plurals = new Map<TextLanguage, Intl.PluralRules>();

/** The language on the screen. */
export const shownLanguage = createStore<TextLanguage>("en");

export function keepWords(language: TextLanguage, namespace: string, words: Words): void {
  bundles.set(`${language} ${namespace}`, words);
}

/** A text with its values. A `count` chooses the form: "rows_zero", "rows_one", "rows_other", as the language counts. */
export function textOf(namespace: string, key: string, values: TextValues = {}): string {
  const language = shownLanguage.get();
  const found = inLanguage(language, { namespace, key, values }) ?? inLanguage("en", { namespace, key, values }) ?? key;
  return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

interface Wanted {
  namespace: string;
  key: string;
  values: TextValues;
}

function inLanguage(language: TextLanguage, { namespace, key, values: { count } }: Wanted): string | undefined {
  const words = bundles.get(`${language} ${namespace}`);
  if (!words || typeof count !== "number") return words?.[key];
  const zero = count === 0 ? words[`${key}_zero`] : undefined;
  return zero ?? words[`${key}_${pluralsOf(language).select(count)}`] ?? words[`${key}_other`] ?? words[key];
}

function pluralsOf(language: TextLanguage): Intl.PluralRules {
  const known = plurals.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  plurals.set(language, rules);
  return rules;
}
