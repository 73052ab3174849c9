/** The date constraints as people read them, in German as Microsoft Project words them. */
export const constraintLabels = {
  ASAP: ["As soon as possible", "So früh wie möglich"],
  ALAP: ["As late as possible", "So spät wie möglich"],
  SNET: ["Start no earlier than", "Anfang nicht früher als"],
  SNLT: ["Start no later than", "Anfang nicht später als"],
  FNET: ["Finish no earlier than", "Ende nicht früher als"],
  FNLT: ["Finish no later than", "Ende nicht später als"],
  MSO: ["Must start on", "Muss anfangen am"],
  MFO: ["Must finish on", "Muss enden am"],
  mandatoryStart: ["Mandatory start", "Zwingender Anfang"],
  mandatoryFinish: ["Mandatory finish", "Zwingendes Ende"],
} as const;
