import type { english } from "./movesTexts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Was sich verschoben hat",
  open: "Was sich verschoben hat und warum",
  empty:
    "Noch hat sich nichts verschoben. Wenn eine Änderung Termine verschiebt, steht es hier: was, um wie viel und wegen welcher Änderung.",
  system: "Mehrere Änderungen",
  why: "Warum",
  moved_one: "{{count}} Zeile verschoben",
  moved_other: "{{count}} Zeilen verschoben",
  "moved.same": "{{rows}}, Ende wie zuvor",
  "moved.later": "{{rows}}, Ende {{amount}} später",
  "moved.earlier": "{{rows}}, Ende {{amount}} früher",
  dates: "Ende {{before}} → {{after}}",
  itself: "durch die Änderung selbst",
  via: "verschoben durch „{{name}}“",
  more_one: "und {{count}} weitere",
  more_other: "und {{count}} weitere",
  undo: "Dies rückgängig machen",
  undone: "Rückgängig gemacht",
  "edit.named": "„{{name}}“: {{what}}",
  "edit.record": "{{record}}: {{what}}",
  "edit.more_one": "und {{count}} weitere Änderung",
  "edit.more_other": "und {{count}} weitere Änderungen",
};
