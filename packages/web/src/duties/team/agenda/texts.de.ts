import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  none: "Noch steht nichts auf der Tagesordnung. Was offen bleibt, kommt in der nächsten Besprechung der Reihe wieder.",
  carried: "übernommen aus {{meeting}}",
  due: "fällig {{day}}",
  new: "Ein weiterer Punkt. Mit Eingabe hinzufügen",
  label: "Neuer Punkt der Tagesordnung",
  made: "„{{name}}“ steht auf der Tagesordnung",
  signed: "Das Protokoll ist freigegeben: Die Tagesordnung bleibt, wie sie ist.",
  all: "Alle Tagesordnungspunkte des Projekts",
};
