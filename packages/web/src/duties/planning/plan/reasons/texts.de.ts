import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  above: "Warum diese Termine",
  open: "Warum diese Termine",
  side: "Welcher Termin",
  "side.start": "Anfang",
  "side.finish": "Ende",
  "side.float": "Spielraum",
  chain: "Was ihn bestimmt, Schritt für Schritt",
  "chain.start": "{{name}} beginnt {{date}}",
  "chain.finish": "{{name}} endet {{date}}",
  "chain.late": "{{name}} spätestens {{date}}",
  "chain.go": "„{{name}}“ im Plan zeigen",
  "chain.root": "Darauf beruht alles darüber.",
  others: "Was ihn als Nächstes hielte",
  earlier: "Was ihn nach vorn brächte",
  "earlier.none":
    "An dieser Kette lässt sich nichts ändern: Sie beruht auf dem, was geschehen ist, oder auf dem Anfang des Projekts.",
  none: "Der Grund ist bekannt, sobald die Termine hier berechnet sind.",
  all: "Die ganze Kette",
};
