import * as z from "zod";
import { choice, instant, integer, json, minutes, money, ratio, reference, text, timestamp } from "../kernel/field.ts";
import type { Label } from "../kernel/label.ts";
import { record, type Row } from "../kernel/record.ts";

const spreadSchema = z.object({
  workItemId: z.uuid(),
  /** Minutes of project time, as in all tables of computed dates. */
  planned: z.number().int().nullable(),
  p10: z.number().int(),
  p50: z.number().int(),
  p80: z.number().int(),
  p90: z.number().int(),
});
/** When a milestone or phase was expected to be done. */
export type KeptSpread = z.infer<typeof spreadSchema>;

const gain = (label: Label) => minutes({ nullable: true, derived: true, min: -2_147_483_647, label });

/**
 * What the forecast of a project said one day. Creating one asks for it: it is computed from the plan and the register of that
 * moment, once, and never changes. One is kept of each running project every day.
 */
export const keptForecast = record("keptForecast", {
  duty: "risk",
  plural: "kept-forecasts",
  names: { en: ["Kept forecast", "Kept forecasts"], de: ["Festgehaltene Prognose", "Festgehaltene Prognosen"] },
  scope: "project",
  title: "why",
  permissions: {
    read: "project.read",
    create: "register.write",
    write: "register.write",
    delete: "project.delete",
  },
  fields: {
    projectId: reference("project", { required: true, label: ["Project", "Projekt"] }),
    occasion: choice(["asked", "daily", "baseline", "gate"], {
      initial: "asked",
      writable: false,
      label: ["Occasion", "Anlass"],
      labels: {
        asked: ["Asked for", "Auf Wunsch"],
        daily: ["Every day", "Täglich"],
        baseline: ["A baseline was captured", "Basisplan festgehalten"],
        gate: ["A gate was decided", "Gate entschieden"],
      },
    }),
    /** Whose capture, or decision, was the occasion. */
    baselineId: reference("baseline", { nullable: true, writable: false, label: ["Baseline", "Basisplan"] }),
    gateId: reference("gate", { nullable: true, writable: false, label: ["Gate", "Gate"] }),
    why: text({ initial: "", max: 1000, search: true, label: ["Why", "Warum"] }),
    askedById: reference("user", { nullable: true, writable: false, label: ["Asked by", "Gewünscht von"] }),
    /** When it was computed; null until then. */
    computedAt: timestamp({ nullable: true, derived: true, label: ["Computed", "Berechnet am"] }),
    dataDate: instant({ nullable: true, derived: true, label: ["Data date", "Statusdatum"] }),
    /** What the plan itself said, and what was promised: the finish that the project must keep. */
    plannedFinish: instant({ nullable: true, derived: true, label: ["Planned finish", "Geplantes Ende"] }),
    promisedFinish: instant({ nullable: true, derived: true, label: ["Promised finish", "Zugesagtes Ende"] }),
    p10Finish: instant({ nullable: true, derived: true, label: ["P10 finish", "Ende P10"] }),
    p50Finish: instant({ nullable: true, derived: true, label: ["P50 finish", "Ende P50"] }),
    p80Finish: instant({ nullable: true, derived: true, label: ["P80 finish", "Ende P80"] }),
    p90Finish: instant({ nullable: true, derived: true, label: ["P90 finish", "Ende P90"] }),
    promisedChance: ratio({
      nullable: true,
      derived: true,
      label: ["Chance of the promise", "Wahrscheinlichkeit der Zusage"],
    }),
    /** Minor units of the project's currency; rates could be told from them. */
    plannedCost: money({ nullable: true, derived: true, read: "rates.read", label: ["Planned cost", "Plankosten"] }),
    p50Cost: money({ nullable: true, derived: true, read: "rates.read", label: ["P50 cost", "Kosten P50"] }),
    p80Cost: money({ nullable: true, derived: true, read: "rates.read", label: ["P80 cost", "Kosten P80"] }),
    /** Working time from the planned finish to P80, and what open risks were to be expected to cost (RSP-2); below zero is to be won. */
    atRisk: gain(["Time at risk", "Gefährdete Zeit"]),
    exposure: gain(["Exposure of open risks in time", "Erwarteter Verzug offener Risiken"]),
    exposureCost: money({
      nullable: true,
      derived: true,
      label: ["Exposure of open risks in money", "Erwartete Kosten offener Risiken"],
    }),
    /** What was left of the reserve, below zero where more was drawn than set; null where none was set (RSV-1). */
    reserveLeft: gain(["Reserve left in time", "Restreserve in Zeit"]),
    reserveCostLeft: money({
      nullable: true,
      derived: true,
      label: ["Reserve left in money", "Restreserve in Geld"],
    }),
    risksCounted: integer({ nullable: true, derived: true, label: ["Risks counted", "Gezählte Risiken"] }),
    risksUncounted: integer({ nullable: true, derived: true, label: ["Risks not counted", "Nicht gezählte Risiken"] }),
    iterations: integer({ nullable: true, derived: true, label: ["Draws", "Ziehungen"] }),
    seed: integer({ nullable: true, derived: true, label: ["Seed", "Startwert"] }),
    milestones: json(z.array(spreadSchema), {
      nullable: true,
      derived: true,
      label: ["Milestones and phases", "Meilensteine und Phasen"],
    }),
  },
  views: {
    grid: ["occasion", "computedAt", "dataDate", "plannedFinish", "promisedFinish", "p50Finish", "p80Finish", "why"],
  },
});

export type KeptForecastRow = Row<typeof keptForecast>;
