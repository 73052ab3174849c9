/** Deutsche Texte dazu, wer zu einem Team oder einer Abteilung gehört. */
export const german = {
  nested: "Wer zu einer Abteilung darunter gehört, gehört auch hierher.",
  none: "Hierher gehört noch niemand. Mitglieder haben in jedem Projekt, das diese Gruppe aufnimmt, die Rolle, die sie dort hat.",
  from: "über {{name}}",
  add: "Jemanden aufnehmen",
  addText: "Gruppen geben Rechte: Nur wer in den Projekten dieselben Rechte geben könnte, nimmt jemanden auf.",
  people: "Personen",
  accounts: "Konten von Kunden und anderen",
  added: "{{name}} gehört jetzt hierher",
  remove: "{{name}} herausnehmen",
  removed: "{{name}} gehört nicht mehr hierher",
};
