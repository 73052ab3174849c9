/** Deutsche Texte des Formulars für eine Bedingung. */
export const german = {
  is: "ist",
  isNot: "ist nicht",
  exactly: "ist, Buchstabe für Buchstabe",
  contains: "enthält",
  containsNot: "enthält nicht",
  below: "ist kleiner, vor",
  atMost: "ist höchstens, bis",
  above: "ist größer, nach",
  atLeast: "ist mindestens, ab",
  values: "Werte",
  valuesHelp: "Einer davon genügt. Tippen Sie einen Wert und drücken Sie die Eingabetaste.",
  apply: "Anwenden",
};
