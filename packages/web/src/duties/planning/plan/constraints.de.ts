import type { constraintTexts } from "@gantry/records";

/** The date constraints, worded as Microsoft Project does in German. */
export const germanConstraints: Record<keyof typeof constraintTexts, string> = {
  "constraint.ASAP": "So früh wie möglich",
  "constraint.ALAP": "So spät wie möglich",
  "constraint.SNET": "Anfang nicht früher als",
  "constraint.SNLT": "Anfang nicht später als",
  "constraint.FNET": "Ende nicht früher als",
  "constraint.FNLT": "Ende nicht später als",
  "constraint.MSO": "Muss anfangen am",
  "constraint.MFO": "Muss enden am",
  "constraint.mandatoryStart": "Zwingender Anfang",
  "constraint.mandatoryFinish": "Zwingendes Ende",
};
