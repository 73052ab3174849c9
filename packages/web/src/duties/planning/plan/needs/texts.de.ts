import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Benötigte Fähigkeiten",
  column: "Benötigte Fähigkeiten",
  "column.long": "Welche Fähigkeiten der Vorgang verlangt: Stufe und wie viele Personen",
  "skill.unknown": "Eine Fähigkeit",
  finding_one: "„{{name}}“ braucht eine Person mit {{skill}} ab Stufe {{level}}; niemand, der zugeordnet ist, hat das.",
  finding_other:
    "„{{name}}“ fehlen {{count}} Personen mit {{skill}} ab Stufe {{level}}: Die zugeordneten haben das nicht.",
  "finding.hint":
    "Der Kapazitätsabgleich schlägt Personen vor; im Bereich des Vorgangs steht, wer es übernehmen könnte.",
  none: "Es wird keine Fähigkeit verlangt. Sagen Sie, was diese Arbeit braucht, dann schlägt der Kapazitätsabgleich Personen vor, die es haben.",
  met: "gedeckt durch {{names}}",
  lacking_one: "eine Person fehlt",
  lacking_other: "{{count}} Personen fehlen",
  add: "Fähigkeit verlangen",
  change: "{{need}} ändern",
  remove: "{{need}} nicht mehr verlangen",
  skill: "Fähigkeit",
  level: "Stufe mindestens",
  count: "Personen",
  share: "Zeit je (%)",
  save: "Speichern",
  cancel: "Abbrechen",
  added: "„{{name}}“ verlangt {{need}}.",
  removed: "„{{name}}“ verlangt {{need}} nicht mehr.",
  noSkills: "Noch sind keine Fähigkeiten bekannt. Benennen Sie sie zuerst im Register der Fähigkeiten.",
  "noSkills.go": "Zu den Fähigkeiten",
  step: "benötigte Fähigkeiten von „{{name}}“",
  "refused.none": "Keine Fähigkeit heißt „{{name}}“. Fügen Sie sie zuerst dem Register der Fähigkeiten hinzu.",
  "refused.near": "Keine Fähigkeit heißt „{{name}}“. Vielleicht „{{near}}“?",
  "refused.ambiguous": "„{{name}}“ könnte {{first}} oder {{second}} sein. Schreiben Sie den ganzen Namen.",
  "refused.twice": "{{name}} wird zweimal verlangt. Sagen Sie einmal, wie viele Personen.",
  "refused.share": "Der Anteil der Zeit für „{{name}}“ liegt über 0 % und höchstens bei 100 %.",
  "refused.count": "Höchstens 100 Personen können auf einmal verlangt werden: „{{name}}“.",
  "refused.notKnown":
    "Welche Fähigkeiten es gibt, ist hier nicht bekannt: Sie werden noch geladen, oder Ihre Rolle zeigt sie nicht.",
};
