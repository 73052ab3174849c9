import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Wie oft Prognosen eintrafen",
  text: "Was fertig ist, wird mit der ersten Prognose verglichen, die davon festgehalten wurde. Von zehn sollten fünf bis P50 und acht bis P80 fertig sein.",
  "empty.title": "Noch nichts zu vergleichen",
  "empty.text":
    "Prognosen werden täglich festgehalten. Sobald ein Meilenstein oder ein ganzes Projekt fertig ist, von dem vorher eine festgehalten wurde, steht es hier mit dem, was vorhergesagt war.",
  sentence_one:
    "Von {{count}} Abschluss ({{projects}}) kamen {{p50}} bis P50 und {{p80}} bis P80; richtig wären {{right50}} und {{right80}}.",
  sentence_other:
    "Von {{count}} Abschlüssen ({{projects}}) kamen {{p50}} bis P50 und {{p80}} bis P80; richtig wären {{right50}} und {{right80}}.",
  projects_one: "{{count}} Projekt",
  projects_other: "{{count}} Projekte",
  "verdict.few": "So wenige Abschlüsse sagen noch wenig.",
  "verdict.holds": "Der Unterschied ist nicht größer als Zufall: P80 lässt sich als das zusagen, was es sagt.",
  "verdict.early":
    "P80 ist zu zuversichtlich: Die Arbeit dauert länger, als Schätzungen und Risiken sagen. Setzen Sie die ungünstigsten Fälle weiter an.",
  "verdict.late":
    "P80 ist zu vorsichtig: Die Arbeit ist früher fertig, als Schätzungen und Risiken sagen. Setzen Sie die ungünstigsten Fälle enger an.",
  "lead.title": "Danach, wie weit vorausgesehen wurde",
  "lead.text":
    "Jeder Abschluss zählt in einer Zeile einmal, mit der frühesten Prognose, die so weit vorausgesehen hat.",
  "lead.column": "P50 lag voraus",
  "lead.under": "Weniger als {{to}} Tage",
  "lead.between": "{{from}} bis {{to}} Tage",
  "lead.over": "{{from}} Tage und mehr",
  "lead.count": "Abschlüsse",
  "lead.share": "{{share}} ({{count}})",
  "lead.late": "Ende nach P50, Median",
  "lead.days_one": "{{count}} Tag",
  "lead.days_other": "{{count}} Tage",
  "finishes.title": "Was fertig wurde",
  "finishes.what": "Was",
  "finishes.project": "Projekt",
  "finishes.whole": "Das ganze Projekt",
  "finishes.said": "Prognose vom",
  "finishes.finish": "Fertig",
  "finishes.came": "Kam",
  "came.p50": "bis P50",
  "came.p80": "bis P80",
  "came.later": "nach P80",
  "table.named": "{{title}}: Tabelle",
  "chart.title": "Gesagt gegen eingetroffen",
  "chart.text":
    "Zu jedem Quantil: wie viele Enden bis dahin hätten kommen sollen und wie viele kamen. Punkte auf der gestrichelten Linie sind richtig; innerhalb des Bandes ist der Unterschied nicht mehr als Zufall.",
  "chart.label":
    "Anteil der Enden, die bis P10, P50, P80 und P90 kamen, gegen das, was gesagt wurde; die Tabelle daneben nennt die Zahlen",
  "chart.said": "Was gesagt wurde",
  "chart.right": "Sollte kommen",
  "chart.came": "Kam",
  "learned.title": "Was Schätzungen wert waren",
  "learned.text":
    "Wie lange abgeschlossene Arbeit jeder Art im Verhältnis zum Plan dauerte, in der ganzen Organisation. Genannt werden weder Projekte noch Personen. Die Art der Arbeit geben Sie im Plan an (Spalte „Art der Arbeit“); in den Einstellungen eines Projekts legen Sie fest, ob seine Prognosen danach gehen.",
  "learned.empty":
    "Noch ist zu wenig abgeschlossen: Eine Art von Arbeit erscheint, sobald fünf Vorgänge aus zwei Projekten mit Ist-Anfang und Ist-Ende erledigt sind.",
  "learned.kind": "Art der Arbeit",
  "learned.all": "Alle Arbeit",
  "learned.count": "Beruht auf",
  "learned.cases_one": "{{count}} Vorgang, {{projects}}",
  "learned.cases_other": "{{count}} Vorgängen, {{projects}}",
  "learned.middle": "Mitte",
  "learned.spread": "P20 bis P80",
  "learned.longer": "Dauerte länger",
  "learned.drawn": "Gegen den Plan",
  "learned.times": "{{ratio}} ×",
};
