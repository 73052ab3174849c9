/** Deutsche Texte dessen, was gegen Risiken unternommen wird. */
export const german = {
  "responses.text":
    "Eine Vorbeugung geschieht, bevor das Risiko eintreten kann, und macht es kleiner; ein Notfallplan liegt bereit und beginnt, wenn es eintritt.",
  "responses.none": "Gegen dieses Risiko wird noch nichts unternommen.",
  "responses.mitigation": "Neue Vorbeugung",
  "responses.contingency": "Neuer Notfallplan",
  "responses.plan": "In den Plan aufnehmen",
  "responses.planOne": "„{{name}}“ in den Plan aufnehmen",
  "responses.planned": "„{{name}}“ ist jetzt ein Vorgang des Plans",
  "responses.inPlan": "im Plan",
  "responses.called": "abgerufen, bitte entscheiden",
  "responses.starts": "beginnt, wenn das Risiko eintritt",
  "exposure.label": "Erwartungswert: Wahrscheinlichkeit mal Wirkung",
  "exposure.time": "Zeit",
  "exposure.money": "Geld",
  "exposure.inherent": "Vor Maßnahmen",
  "exposure.now": "Jetzt",
  "exposure.residual": "Nach allem Vereinbarten",
};
