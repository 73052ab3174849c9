import { PSEUDO, type TextLanguage } from "./languages.ts";
import { pseudoText } from "./pseudoText.ts";
import { keepWords, shownLanguage, type Words } from "./translations.ts";

/** Brings the words of one namespace in another language. */
export type TextLoader = () => Promise<{ german: Words }>;

/** How the words of each namespace come in another language. */
const loaders = new Map<string, (to: TextLanguage) => Promise<unknown>>();

let language: TextLanguage = "en";

/** Settled, in the way React recognises without waiting. */
const READY: Promise<unknown> = Object.assign(Promise.resolve(), { status: "fulfilled", value: undefined });
/** By language and namespace: settles when its words are here, with all that were asked for before. Kept, since React must be given the same promise again. */
const waits = new Map<string, Promise<unknown>>();
let latest = READY;

/** The language of the texts on the screen. */
export function textLanguage(): TextLanguage {
  return language;
}

/** Adds a namespace; where another language than English is shown its words are fetched at once. */
export function addNamespace(name: string, { english, german }: { english: Words; german: TextLoader }): void {
  keepWords("en", name, english);
  addLoader(name, async (to) => keepWords(to, name, to === PSEUDO ? pseudoWords(english) : (await german()).german));
}

/** Adds words that are kept elsewhere: `load` fetches them before anything is shown in another language. */
export function addLoader(name: string, load: (to: TextLanguage) => Promise<unknown>): void {
  loaders.set(name, load);
  if (language !== "en") void startLoading();
}

/** Settles when a namespace can be shown; the same promise each time. */
export function textsReady(name: string): Promise<unknown> {
  return waits.get(`${language} ${name}`) ?? READY;
}

/** Shows everything in a language. Settles when the words of all pages loaded so far are here. */
export async function switchLanguage(wanted: TextLanguage): Promise<void> {
  language = wanted;
  if (wanted !== "en") await startLoading();
  // Another choice was made meanwhile: it shows itself.
  if (language === wanted) shownLanguage.set(wanted);
}

function startLoading(): Promise<unknown> {
  const to = language;
  const missing = [...loaders].filter(([name]) => !waits.has(`${to} ${name}`));
  const all = settled(Promise.all([latest, ...missing.map(([name, load]) => bring(name, () => load(to)))]));
  for (const [name] of missing) waits.set(`${to} ${name}`, all);
  latest = all;
  return all;
}

/** Tells React that a promise has settled, so that it does not wait for it even a moment. */
function settled(promise: Promise<unknown>): Promise<unknown> {
  const told = () => Object.assign(promise, { status: "fulfilled", value: undefined });
  void promise.then(told);
  return promise;
}

async function bring(name: string, load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (error) {
    // The chunk did not come: English words are better than no page.
    console.error(`The texts “${name}” could not be loaded.`, error);
  }
}

function pseudoWords(english: Words): Words {
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudoText(text)]));
}
