import { PSEUDO, type TextLanguage } from "./languages.ts";
import { pseudoText } from "./pseudoText.ts";
import { translations } from "./translations.ts";

type Words = Record<string, string>;

/** Brings the words of one namespace in another language. */
export type TextLoader = () => Promise<{ german: Words }>;

interface Namespace {
  english: Words;
  german: TextLoader;
}

const namespaces = new Map<string, Namespace>();

let language: TextLanguage = "en";
/** Settles when all words asked for so far are here; null when none is on its way. */
let loading: Promise<unknown> | null = null;

/** The language of the texts on the screen. */
export function textLanguage(): TextLanguage {
  return language;
}

/** Adds a namespace; where another language than English is shown its words are fetched at once. */
export function addNamespace(name: string, namespace: Namespace): void {
  namespaces.set(name, namespace);
  translations.addResourceBundle("en", name, namespace.english);
  if (language !== "en") void startLoading();
}

/** Whether a namespace can be shown now; else the promise of all that is on its way. */
export function textsMissing(name: string): Promise<unknown> | null {
  return language === "en" || translations.hasResourceBundle(language, name) ? null : loading;
}

/** Shows everything in a language. Settles when the words of all pages loaded so far are here. */
export async function switchLanguage(wanted: TextLanguage): Promise<void> {
  language = wanted;
  if (wanted !== "en") await startLoading();
  // Another choice was made meanwhile: it shows itself.
  if (language === wanted) await translations.changeLanguage(wanted);
}

function startLoading(): Promise<unknown> {
  const to = language;
  const missing = [...namespaces].filter(([name]) => !translations.hasResourceBundle(to, name));
  const all = Promise.all([loading, ...missing.map(([name, namespace]) => bring(to, name, namespace))]).finally(() => {
    if (loading === all) loading = null;
  });
  loading = all;
  return all;
}

async function bring(to: TextLanguage, name: string, { english, german }: Namespace): Promise<void> {
  try {
    const words = to === PSEUDO ? pseudoWords(english) : (await german()).german;
    translations.addResourceBundle(to, name, words);
  } catch (error) {
    // The chunk did not come: English words are better than no page.
    console.error(`The texts “${name}” could not be loaded in ${to}.`, error);
  }
}

function pseudoWords(english: Words): Words {
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudoText(text)]));
}
