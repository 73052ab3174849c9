/** Words of dates with their probability. */
export const english = {
  open: "Forecast",
  "panel.title": "Forecast",
  "panel.running": "Drawing the plan thousands of times…",
  "panel.failed": "The forecast could not be computed: {{reason}}",
  "panel.empty": "Nothing to forecast yet",
  "panel.emptyText":
    "A forecast needs work that is still to be done. Write a few activities with durations; how unsure they are can be said for each of them.",
  "panel.sentence":
    "In half of all draws the project is done by {{p50}}, in 80 of 100 by {{p80}}, in 90 of 100 by {{p90}}.",
  "panel.planned": "The plan says {{date}}: that holds in {{chance}} of the draws.",
  "panel.method": "{{count}} draws of the plan with its estimates and {{risks}} risks; P80 is known to ± {{error}}.",
  "panel.methodShort": "{{count}} draws of the plan with its estimates and {{risks}} risks.",
  "panel.columns": "Show P50, P80 and estimates in the table",
  "panel.layer": "Show the spread in the chart",

  "status.p80": "P80 {{date}}",

  "promise.title": "What may be promised",
  "promise.what": "Of what",
  "promise.project": "The whole project",
  "promise.date": "Promise",
  "promise.answer": "{{what}} by {{date}}: {{chance}}",
  "promise.certain": "It is done, or cannot be dated.",
  "chart.label": "Probability of being done by a date: P10 {{p10}}, P50 {{p50}}, P80 {{p80}}, P90 {{p90}}",
  "chart.chance": "Probability",
  "table.open": "As a table",
  "table.chance": "Probability",
  "table.date": "Done by",

  "drivers.title": "What drives the finish",
  "drivers.text": "Activities that are often critical and vary much come first.",
  "drivers.none": "Nothing that remains varies enough to move the finish.",
  "drivers.pace": "Pace of past sprints",
  "drivers.critical": "critical in {{chance}} of the draws",
  "drivers.goTo": "Go to “{{name}}”",

  "measures.title": "What mitigations would buy",
  "measures.text":
    "Each alone, on the same draws: working time by which P80 comes sooner. Those in the plan are counted already.",
  "measures.none":
    "Give a risk a response that says what remains of the risk after it, and what it costs; until it is in the plan it is ranked here.",
  "measures.measure": "Mitigation",
  "measures.against": "against “{{risk}}”",
  "measures.days": "Sooner by",
  "measures.cost": "Cost",

  "panel.withoutPast":
    "This project is forecast by finished work, which you may not see: here estimates are used instead, so that the forecasts kept each day may tell other dates.",
  "uncounted.title": "Risks that are not counted",
  "uncounted.text": "They are open, but something is missing:",
  "uncounted.probability": "no probability",
  "uncounted.delay": "no delay",
  "uncounted.work": "no work that it would hit",

  "history.title": "How it came to this",

  "column.p50": "P50",
  "column.p50.long": "Done by then in half of all draws",
  "column.p80": "P80",
  "column.p80.long": "Done by then in 80 of 100 draws",
  "column.criticality": "Critical in",
  "column.criticality.long": "Share of the draws in which it had no float",
  "column.deadlineChance": "Deadline kept in",
  "column.deadlineChance.long": "Share of the draws that keep the deadline",
  "column.durationLow": "At best",
  "column.durationLow.long": "The shortest duration that may reasonably be expected",
  "column.durationHigh": "At worst",
  "column.durationHigh.long": "The longest duration that may reasonably be expected",
  "column.workKind": "Kind of work",
  "column.workKind.long":
    "What sort of work it is, or all below it: forecasts and proposed risks hold it against finished work of the kind",
  "step.workKind": "Kind of work of “{{name}}”",
  "column.confidence": "Confidence",
  "column.confidence.long": "How sure the duration is, where no best and worst are stated",
  "step.estimate": "Estimate of “{{name}}”",
  "confidence.high": "High",
  "confidence.medium": "Medium",
  "confidence.low": "Low",
  "refused.low": "The best may not be longer than the duration of {{duration}}.",
  "refused.high": "The worst may not be shorter than the duration of {{duration}}.",
};
