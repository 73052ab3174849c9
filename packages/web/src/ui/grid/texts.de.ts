/** Deutsche Texte der Tabellen. */
export const german = {
  help: "Pfeiltasten bewegen. Eingabetaste oder Tippen bearbeitet. Die Leertaste wählt die Zeile aus. Strg D füllt nach unten aus. Escape, dann Tab, verlässt die Tabelle.",
  check: "Zeile {{number}} auswählen",
  checkAll: "Alle Zeilen auswählen",
  totals: "Summen aller Zeilen",
  sumOf: "{{column}}: Summe aller Zeilen",
  sortBy: "Nach {{column}} sortieren; mit Umschalt nach mehreren Spalten",
};
