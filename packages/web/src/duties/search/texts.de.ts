import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Suche",
  label: "Suchbegriff",
  placeholder: "Wörter, Wortanfänge oder ein Schlüssel wie CRM-12",
  all: "Alles",
  kind: "Art des Eintrags",
  found_one: "{{count}} Ergebnis",
  found_other: "{{count}} Ergebnisse",
  foundMore: "Die ersten {{count}} Ergebnisse",
  approximate: "Genau diese Buchstaben kommen nicht vor; diese Einträge enthalten ähnliche Wörter.",
  indexing: "Ältere Einträge werden noch eingelesen; in Kürze können weitere Ergebnisse hinzukommen.",
  more: "Mehr anzeigen",
  empty: "Durchsuchen Sie alles, was Sie sehen dürfen",
  emptyText:
    "Projekte, Vorgänge, Risiken, Kommentare, Personen: nach Wortanfängen, mit oder ohne Umlaute, auch mit Tippfehlern. Ein Schlüssel wie CRM-12 führt direkt ans Ziel.",
  nothing: "Nichts gefunden für „{{text}}“",
  nothingText:
    "Versuchen Sie es mit weniger Buchstaben oder einem anderen Wort. Worauf Sie keinen Zugriff haben, wird nicht durchsucht.",
};
