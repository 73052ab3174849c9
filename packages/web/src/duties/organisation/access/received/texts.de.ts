import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Für Sie freigegeben",
  subtitle: "Was andere Ihnen zeigen, gleich aus welchem Projekt. Sonst sehen Sie von diesen Projekten nichts.",
  what: "Was",
  project: "Projekt",
  level: "Sie dürfen",
  since: "Seit",
  by: "Von",
  until: "Bis",
  allOf: "Alle {{records}}",
  forever: "Auf Widerruf",
  nobody: "–",
  "empty.title": "Noch ist nichts für Sie freigegeben",
  "empty.text":
    "Sobald jemand etwas für Sie freigibt, erscheint es hier, und Ihr Posteingang meldet es. Fragen Sie die Person, die Sie eingeladen hat, wenn Sie etwas vermissen.",
};
