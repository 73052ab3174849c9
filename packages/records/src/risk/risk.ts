import * as z from "zod";
import {
  choice,
  day,
  flag,
  integer,
  json,
  longText,
  minutes,
  money,
  ratio,
  reference,
  references,
  sequence,
  states,
  text,
  timestamp,
} from "../kernel/field.ts";
import type { Label } from "../kernel/label.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

export const triggerSchema = z.strictObject({
  /** A record type of the project. */
  record: z.string().min(1).max(100),
  /** In the query language; the trigger hits while it finds any row. */
  query: z.string().min(1).max(1000),
});
export type Trigger = z.infer<typeof triggerSchema>;

/** The trigger that hit, how many rows it found, and the first of them. */
const evidenceSchema = triggerSchema.extend({ total: z.number().int(), ids: z.array(z.uuid()) });
export type TriggerEvidence = z.infer<typeof evidenceSchema>;

const exposed = (label: Label) => minutes({ nullable: true, writable: false, min: -2_147_483_647, label });
const priced = (label: Label) => money({ nullable: true, writable: false, label });

/** Something that may happen and would move dates or cost: a threat, or an opportunity. */
export const risk = record("risk", {
  duty: "risk",
  plural: "risks",
  names: { en: ["Risk", "Risks"], de: ["Risiko", "Risiken"] },
  scope: "project",
  register: true,
  prefix: "RSK",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Title", "Titel"] }),
    description: longText({ search: true, label: ["Cause, event and effect", "Ursache, Ereignis und Wirkung"] }),
    kind: choice(["threat", "opportunity"], {
      initial: "threat",
      label: ["Kind", "Art"],
      labels: { threat: ["Threat", "Bedrohung"], opportunity: ["Opportunity", "Chance"] },
    }),
    category: choice(["technical", "supplier", "people", "organisation", "security", "legal", "external"], {
      nullable: true,
      label: ["Category", "Kategorie"],
      labels: {
        technical: ["Technical", "Technik"],
        supplier: ["Supplier", "Lieferant"],
        people: ["People", "Personal"],
        organisation: ["Organisation", "Organisation"],
        security: ["Security", "Sicherheit"],
        legal: ["Legal", "Recht"],
        external: ["External", "Umfeld"],
      },
    }),
    /** Before anything was done about it, and as it is now; what remains after its responses, they say. */
    inherentProbability: ratio({
      nullable: true,
      label: ["Probability before measures", "Wahrscheinlichkeit vor Maßnahmen"],
    }),
    probability: ratio({ nullable: true, label: ["Probability", "Eintrittswahrscheinlichkeit"] }),
    /** Working minutes that the finish would move: at best, most likely, at worst. */
    delayLow: minutes({ nullable: true, label: ["Delay at best", "Verzug günstigstenfalls"] }),
    delay: minutes({ nullable: true, label: ["Delay", "Verzug"] }),
    delayHigh: minutes({ nullable: true, label: ["Delay at worst", "Verzug schlimmstenfalls"] }),
    /** Minor units of the project's currency: at best, most likely, at worst. */
    costLow: money({ nullable: true, label: ["Cost at best", "Kosten günstigstenfalls"] }),
    cost: money({ nullable: true, label: ["Cost", "Kosten"] }),
    costHigh: money({ nullable: true, label: ["Cost at worst", "Kosten schlimmstenfalls"] }),
    inherentImpact: minutes({ nullable: true, label: ["Delay before measures", "Verzug vor Maßnahmen"] }),
    inherentCost: money({ nullable: true, label: ["Cost before measures", "Kosten vor Maßnahmen"] }),
    /** Probability times what is to be expected (RSP-2), of an opportunity below zero: before measures, now, after all that is agreed. */
    inherentExposure: exposed(["Exposure in time before measures", "Erwarteter Verzug vor Maßnahmen"]),
    exposure: exposed(["Exposure in time", "Erwarteter Verzug"]),
    residualExposure: exposed(["Exposure in time after measures", "Erwarteter Verzug nach Maßnahmen"]),
    inherentExposureCost: priced(["Exposure in money before measures", "Erwartete Kosten vor Maßnahmen"]),
    exposureCost: priced(["Exposure in money", "Erwartete Kosten"]),
    residualExposureCost: priced(["Exposure in money after measures", "Erwartete Kosten nach Maßnahmen"]),
    /** Of one that occurred: what is drawn from the reserve, instead of what was expected (RSV-1). */
    actualDelay: minutes({ nullable: true, label: ["Delay it really brought", "Tatsächlicher Verzug"] }),
    actualCost: money({ nullable: true, label: ["Cost it really brought", "Tatsächliche Kosten"] }),
    proximity: choice(["imminent", "soon", "later"], {
      nullable: true,
      label: ["Proximity", "Zeitliche Nähe"],
      labels: {
        imminent: ["Within a month", "Binnen eines Monats"],
        soon: ["Within a quarter", "Binnen eines Quartals"],
        later: ["Later", "Später"],
      },
    }),
    hits: references("workItem", { label: ["Work it would hit", "Betroffene Vorgänge"] }),
    /** By which state of the project's rows it is known to have occurred; watched until it hits (TRG-1). */
    trigger: json(triggerSchema, { nullable: true, label: ["Trigger", "Auslöser"] }),
    watched: flag({ label: ["Trigger is watched", "Auslöser wird überwacht"] }),
    triggeredAt: timestamp({ nullable: true, writable: false, label: ["Trigger hit", "Auslöser hat gegriffen"] }),
    /** What it hit, at that moment. */
    evidence: json(evidenceSchema, { nullable: true, writable: false, label: ["Evidence", "Beleg"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    reviewBy: day({ nullable: true, due: true, label: ["Review by", "Überprüfen bis"] }),
    /** Days from one review to the next (RSP-6). */
    reviewEvery: integer({
      nullable: true,
      min: 1,
      max: 366,
      label: ["Review every (days)", "Überprüfen alle (Tage)"],
    }),
    reviewedOn: day({ nullable: true, label: ["Reviewed on", "Überprüft am"] }),
    closedReason: text({ initial: "", max: 500, label: ["Why it was closed", "Grund der Schließung"] }),
    state: states(
      {
        open: {
          label: ["Open", "Offen"],
          to: ["mitigating", "occurred", { to: "closed", requires: ["closedReason"] }],
        },
        mitigating: {
          label: ["Being mitigated", "In Behandlung"],
          to: ["open", "occurred", { to: "closed", requires: ["closedReason"] }],
        },
        occurred: { label: ["Occurred", "Eingetreten"], settled: true, to: ["closed"] },
        closed: { label: ["Closed", "Geschlossen"], settled: true, to: ["open"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: [
      "number",
      "title",
      "kind",
      "category",
      "probability",
      "delay",
      "cost",
      "exposure",
      "residualExposure",
      "ownerId",
      "reviewBy",
      "state",
    ],
    board: "state",
    calendar: "reviewBy",
  },
  aliases: { status: "state", owner: "ownerId", due: "reviewBy" },
});
