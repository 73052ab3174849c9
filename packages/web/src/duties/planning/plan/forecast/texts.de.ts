import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  open: "Prognose",
  "panel.title": "Prognose",
  "panel.running": "Der Plan wird tausendfach durchgespielt …",
  "panel.failed": "Die Prognose ließ sich nicht berechnen: {{reason}}",
  "panel.empty": "Noch nichts zu prognostizieren",
  "panel.emptyText":
    "Eine Prognose braucht Arbeit, die noch zu tun ist. Legen Sie einige Vorgänge mit Dauern an; für jeden lässt sich sagen, wie unsicher er ist.",
  "panel.sentence":
    "In der Hälfte aller Durchläufe ist das Projekt bis {{p50}} fertig, in 80 von 100 bis {{p80}}, in 90 von 100 bis {{p90}}.",
  "panel.planned": "Der Plan nennt {{date}}: Das hält in {{chance}} der Durchläufe.",
  "panel.method":
    "{{count}} Durchläufe des Plans mit seinen Schätzungen und {{risks}}; P80 ist auf ± {{error}} genau bekannt.",
  "panel.methodShort": "{{count}} Durchläufe des Plans mit seinen Schätzungen und {{risks}}.",
  "panel.risks_one": "{{count}} Risiko",
  "panel.risks_other": "{{count}} Risiken",
  "panel.columns": "P50, P80 und Schätzungen in der Tabelle zeigen",
  "panel.layer": "Spanne im Diagramm zeigen",

  "status.p80": "P80 {{date}}",

  "promise.title": "Was sich zusagen lässt",
  "promise.what": "Wofür",
  "promise.project": "Das ganze Projekt",
  "promise.date": "Zusage",
  "promise.answer": "{{what}} bis {{date}}: {{chance}}",
  "promise.certain": "Es ist erledigt oder hat keinen Termin.",
  "chart.label":
    "Wahrscheinlichkeit, bis zu einem Datum fertig zu sein: P10 {{p10}}, P50 {{p50}}, P80 {{p80}}, P90 {{p90}}",
  "chart.chance": "Wahrscheinlichkeit",
  "table.open": "Als Tabelle",
  "table.chance": "Wahrscheinlichkeit",
  "table.date": "Fertig bis",

  "drivers.title": "Was das Ende bestimmt",
  "drivers.text": "Zuerst stehen Vorgänge, die oft kritisch sind und stark schwanken.",
  "drivers.none": "Nichts, was noch zu tun ist, schwankt genug, um das Ende zu verschieben.",
  "drivers.pace": "Tempo der bisherigen Sprints",
  "drivers.critical": "kritisch in {{chance}} der Durchläufe",
  "drivers.goTo": "Zu „{{name}}“",

  "measures.title": "Was Vorbeugung bringt",
  "measures.text":
    "Jede für sich, mit denselben Zufallszahlen: Arbeitszeit, um die P80 früher liegt. Was schon im Plan steht, ist bereits gezählt.",
  "measures.none":
    "Geben Sie einem Risiko eine Maßnahme, die sagt, was danach von ihm bleibt und was sie kostet; solange sie nicht im Plan steht, wird sie hier gereiht.",
  "measures.measure": "Maßnahme",
  "measures.against": "gegen „{{risk}}“",
  "measures.days": "Früher um",
  "measures.cost": "Kosten",

  "panel.withoutPast":
    "Dieses Projekt wird nach abgeschlossener Arbeit prognostiziert, die Sie nicht sehen dürfen: Hier gelten stattdessen die Schätzungen. Die täglich festgehaltenen Prognosen können daher andere Termine nennen.",
  "uncounted.title": "Nicht gezählte Risiken",
  "uncounted.text": "Sie sind offen, aber es fehlt etwas:",
  "uncounted.probability": "keine Eintrittswahrscheinlichkeit",
  "uncounted.delay": "kein Verzug",
  "uncounted.work": "keine betroffenen Vorgänge",

  "history.title": "Wie es dazu kam",

  "column.p50": "P50",
  "column.p50.long": "In der Hälfte aller Durchläufe bis dahin fertig",
  "column.p80": "P80",
  "column.p80.long": "In 80 von 100 Durchläufen bis dahin fertig",
  "column.criticality": "Kritisch in",
  "column.criticality.long": "Anteil der Durchläufe, in denen kein Puffer blieb",
  "column.deadlineChance": "Stichtag gehalten in",
  "column.deadlineChance.long": "Anteil der Durchläufe, die den Stichtag halten",
  "column.durationLow": "Günstigstenfalls",
  "column.durationLow.long": "Die kürzeste Dauer, mit der vernünftigerweise zu rechnen ist",
  "column.durationHigh": "Schlimmstenfalls",
  "column.durationHigh.long": "Die längste Dauer, mit der vernünftigerweise zu rechnen ist",
  "column.workKind": "Art der Arbeit",
  "column.workKind.long":
    "Welche Art von Arbeit es ist, mit allem darunter: Prognosen und vorgeschlagene Risiken messen sie an abgeschlossener Arbeit dieser Art",
  "step.workKind": "Art der Arbeit von „{{name}}“",
  "column.confidence": "Sicherheit",
  "column.confidence.long": "Wie sicher die Dauer ist, wo keine günstigste und schlimmste genannt sind",
  "step.estimate": "Schätzung von „{{name}}“",
  "confidence.high": "Hoch",
  "confidence.medium": "Mittel",
  "confidence.low": "Gering",
  "refused.low": "Die günstigste Dauer darf nicht länger sein als die Dauer von {{duration}}.",
  "refused.high": "Die schlimmste Dauer darf nicht kürzer sein als die Dauer von {{duration}}.",
};
