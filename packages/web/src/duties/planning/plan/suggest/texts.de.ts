import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  open: "Wer könnte es tun?",
  skill: "Mit der Fähigkeit",
  "skill.any": "beliebig",
  level: "Ab Stufe",
  none: "Alle, die hier arbeiten, sind schon dabei.",
  learners: "Möchten es lernen: {{names}}.",
  "none.skill":
    "Niemand sonst hat diese Fähigkeit auf dieser Stufe, wenn die Arbeit getan wird. Senken Sie die Stufe, oder bilden Sie jemanden aus.",
  score: "Wie gut jemand passt",
  how: "Der Anteil sagt, wie gut jemand passt: Stufe der Fähigkeit, freie Zeit während der Arbeit und Kosten, gewichtet fünf zu vier zu eins.",
  "reason.level": "Stufe {{level}}",
  "reason.free": "{{free}} von {{needed}} Stunden frei",
  "reason.over": "schon {{hours}} Stunden zu viel",
  "reason.cost": "{{cost}} pro Stunde",
  assign: "Zuordnen",
  "assign.who": "{{name}} zuordnen",
  assigned: "{{name}} ist jetzt bei „{{work}}“ dabei.",
};
