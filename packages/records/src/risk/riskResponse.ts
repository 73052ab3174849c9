import {
  choice,
  day,
  longText,
  minutes,
  money,
  ratio,
  reference,
  sequence,
  states,
  text,
  timestamp,
} from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What is done about a risk: before it can occur (a mitigation), or once it has (a contingency). */
export const riskResponse = record("riskResponse", {
  duty: "risk",
  plural: "risk-responses",
  names: { en: ["Risk response", "Risk responses"], de: ["Risikomaßnahme", "Risikomaßnahmen"] },
  scope: "project",
  register: true,
  prefix: "RSP",
  title: "title",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    title: text({ required: true, search: true, label: ["Title", "Titel"] }),
    riskId: reference("risk", { required: true, label: ["Risk", "Risiko"] }),
    kind: choice(["mitigation", "contingency"], {
      initial: "mitigation",
      label: ["Kind", "Art"],
      labels: { mitigation: ["Mitigation", "Vorbeugung"], contingency: ["Contingency", "Notfallplan"] },
    }),
    /** Threats and opportunities take their own (RSP-1). */
    strategy: choice(["avoid", "reduce", "transfer", "accept", "exploit", "enhance", "share"], {
      nullable: true,
      label: ["Strategy", "Strategie"],
      labels: {
        avoid: ["Avoid", "Vermeiden"],
        reduce: ["Reduce", "Vermindern"],
        transfer: ["Transfer", "Übertragen"],
        accept: ["Accept", "Akzeptieren"],
        exploit: ["Exploit", "Ausnutzen"],
        enhance: ["Enhance", "Verstärken"],
        share: ["Share", "Teilen"],
      },
    }),
    notes: longText({ search: true, label: ["Notes", "Notizen"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    dueDay: day({ nullable: true, due: true, label: ["Due", "Fällig am"] }),
    duration: minutes({ nullable: true, label: ["Duration", "Dauer"] }),
    /** Minor units of the project's currency: what it buys is weighed against it. */
    cost: money({ nullable: true, label: ["Cost", "Kosten"] }),
    /** What remains of the risk once it is done; null: as much as before. */
    residualProbability: ratio({ nullable: true, label: ["Probability after it", "Wahrscheinlichkeit danach"] }),
    residualDelay: minutes({ nullable: true, label: ["Delay after it", "Verzug danach"] }),
    residualCost: money({ nullable: true, label: ["Cost of the risk after it", "Kosten des Risikos danach"] }),
    /** What becomes of a contingency when its risk occurs. */
    onOccurrence: choice(["decide", "start"], {
      initial: "decide",
      write: "plan.write",
      label: ["When the risk occurs", "Wenn das Risiko eintritt"],
      labels: { decide: ["The owner decides", "Entscheidung einholen"], start: ["It starts", "Sofort beginnen"] },
    }),
    /** When its risk occurred, so that a contingency is called for. */
    calledAt: timestamp({ nullable: true, writable: false, label: ["Called for", "Abgerufen"] }),
    /** The work item it is in the plan. */
    workItemId: reference("workItem", { nullable: true, label: ["Work item", "Vorgang"] }),
    state: states(
      {
        proposed: { label: ["Proposed", "Vorgeschlagen"], to: ["agreed", "inWork", "done", "dropped"] },
        agreed: { label: ["Agreed", "Vereinbart"], to: ["proposed", "inWork", "done", "dropped"] },
        inWork: { label: ["In work", "In Arbeit"], to: ["agreed", "done", "dropped"] },
        done: { label: ["Done", "Erledigt"], settled: true, to: ["inWork"] },
        dropped: { label: ["Dropped", "Verworfen"], settled: true, to: ["proposed"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: [
      "number",
      "title",
      "riskId",
      "kind",
      "strategy",
      "cost",
      "residualProbability",
      "ownerId",
      "dueDay",
      "state",
    ],
    board: "state",
    calendar: "dueDay",
  },
  aliases: { status: "state", owner: "ownerId", due: "dueDay" },
});
