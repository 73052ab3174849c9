import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Lücken voraus",
  text: "Was die Arbeit der nächsten 13 Wochen verlangt, gegen die Zeit derer, die die Fähigkeit auf dieser Stufe neben ihrer übrigen Arbeit haben. In den Zellen steht, wie viele Stunden fehlen.",
  none: "In den nächsten 13 Wochen fehlt nichts: Wer hat, was die Arbeit verlangt, hat auch Zeit dafür.",
  "none.asked":
    "Noch verlangt keine Arbeit Fähigkeiten. Sagen Sie im Bereich eines Vorgangs im Plan, welche Fähigkeiten er braucht.",
  more: "Es gibt mehr, als hier betrachtet wird.",
  skill: "Fähigkeit und Stufe",
  lacking: "{{hours}} h",
  "cell.none": "nichts fehlt",
  work: "Verlangt von",
  other: "Arbeit, die Sie nicht sehen",
  "choice.train": "Ausbilden",
  "choice.hire": "Einstellen",
  "choice.borrow": "Ausleihen",
  who: "{{name}} auf Stufe {{level}}",
  "who.wants": "{{name}} auf Stufe {{level}}, mit dem Wunsch, es zu lernen",
  anybody: "jemanden von Anfang an, denn niemand hat eine Stufe darunter",
  ready: "bereit am {{date}}",
  from: "ab {{date}}",
  "ready.unknown": "wie lange es dauert, ist nicht angegeben",
  cost: "{{cost}}",
  "cost.unknown": "Kosten nicht angegeben",
  still: "bis dahin fehlen {{hours}} h",
  covered: "deckt alles",
  state: "Angaben zu {{skill}} machen",
};
