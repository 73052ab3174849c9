import { choice, flag, instant, integer, json, minutes, money, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";
import { conventionsSchema } from "./conventions.ts";

export const projectKinds = [
  "software",
  "infrastructure",
  "crm",
  "hardware",
  "disasterRecovery",
  "compliance",
  "hrTechnology",
  "other",
] as const;
export const projectStates = ["draft", "active", "onHold", "done", "cancelled"] as const;

/** A project: its charter, its rules of scheduling, and who leads it. */
export const project = record("project", {
  duty: "planning",
  plural: "projects",
  names: { en: ["Project", "Projects"], de: ["Projekt", "Projekte"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "project.create", write: "project.write", delete: "project.delete" },
  fields: {
    /** Short and unique, e.g. "CRM"; begins the keys of its work items. */
    key: text({ required: true, max: 10, search: true, label: ["Key", "Schlüssel"] }),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    kind: choice(projectKinds, {
      initial: "other",
      label: ["Kind", "Art"],
      labels: {
        software: ["Software", "Software"],
        infrastructure: ["Servers and network", "Server und Netzwerk"],
        crm: ["CRM roll-out", "CRM-Einführung"],
        hardware: ["Hardware refresh", "Hardware-Erneuerung"],
        disasterRecovery: ["Disaster recovery", "Notfallwiederherstellung"],
        compliance: ["Compliance", "Compliance"],
        hrTechnology: ["HR technology", "Personalsysteme"],
        other: ["Other", "Sonstiges"],
      },
    }),
    method: choice(["waterfall", "agile", "hybrid"], {
      initial: "waterfall",
      label: ["Way of working", "Vorgehensweise"],
      labels: { waterfall: ["Waterfall", "Wasserfall"], agile: ["Agile", "Agil"], hybrid: ["Hybrid", "Hybrid"] },
    }),
    state: choice(projectStates, {
      initial: "active",
      settled: ["done", "cancelled"],
      label: ["State", "Status"],
      labels: {
        draft: ["Draft", "Entwurf"],
        active: ["Active", "Aktiv"],
        onHold: ["On hold", "Ruht"],
        done: ["Done", "Abgeschlossen"],
        cancelled: ["Cancelled", "Abgebrochen"],
      },
    }),
    /** Among all projects, when several are leveled together: 500 is ordinary, more goes first (LVL-27). */
    priority: integer({ initial: 500, min: 0, max: 1000, label: ["Priority", "Priorität"] }),
    /** Several sprints may be active at once (several teams). */
    parallelSprints: flag({ label: ["Several active sprints at once", "Mehrere aktive Sprints zugleich"] }),
    /** Charter: the problem, the end goals, the measures of success. */
    problem: text({ initial: "", max: 20_000, search: true, label: ["The problem", "Das Problem"] }),
    goals: text({ initial: "", max: 20_000, label: ["End goals", "Ziele"] }),
    successMeasures: text({ initial: "", max: 20_000, label: ["Measures of success", "Erfolgskriterien"] }),
    managerId: reference("user", { nullable: true, label: ["Manager", "Projektleitung"] }),
    /** "organisation": every user may read it. "members": only those with a role in it. */
    visibility: choice(["members", "organisation"], {
      initial: "members",
      label: ["Who may read it", "Wer es lesen darf"],
      labels: {
        members: ["Its members", "Seine Mitglieder"],
        organisation: ["Everybody in the organisation", "Alle in der Organisation"],
      },
    }),
    scheduleFrom: choice(["start", "finish"], {
      initial: "start",
      label: ["Compute the dates from", "Termine berechnen ab"],
      labels: {
        start: ["The start, forwards", "Dem Anfang, vorwärts"],
        finish: ["The finish, backwards", "Dem Ende, rückwärts"],
      },
    }),
    start: instant({ nullable: true, label: ["Start", "Anfang"] }),
    /** Required when scheduling from the finish; else a finish it must keep, or null. */
    finish: instant({ nullable: true, label: ["Finish", "Ende"] }),
    dataDate: instant({ nullable: true, label: ["Data date", "Statusdatum"] }),
    calendarId: reference("calendar", { nullable: true, label: ["Calendar", "Kalender"] }),
    minutesPerDay: minutes({ initial: 480, min: 1, label: ["Minutes of a day", "Minuten eines Tages"] }),
    minutesPerWeek: minutes({ initial: 2400, min: 1, label: ["Minutes of a week", "Minuten einer Woche"] }),
    minutesPerMonth: minutes({ initial: 9600, min: 1, label: ["Minutes of a month", "Minuten eines Monats"] }),
    conventions: json(conventionsSchema, { nullable: true, label: ["Conventions", "Rechenregeln"] }),
    /** Work without an estimate of its own range is forecast as finished work of its kind went (LRN-11). */
    learnedEstimates: flag({ label: ["Forecast from finished work", "Prognose aus abgeschlossener Arbeit"] }),
    /** Minor units of `currency`. */
    budget: money({ nullable: true, label: ["Budget", "Budget"] }),
    /** Kept back for risks that occur: what is left of it is held against what is still at risk (RSV-1). */
    reserveTime: minutes({ nullable: true, label: ["Contingency reserve in time", "Risikoreserve in Zeit"] }),
    reserveCost: money({ nullable: true, label: ["Contingency reserve in money", "Risikoreserve in Geld"] }),
    currency: text({ nullable: true, min: 3, max: 3, label: ["Currency", "Währung"] }),
    /** How what is owed here is chased (CHASE-1 to CHASE-3); null: as in the organisation. */
    chaseBeforeDays: integer({
      nullable: true,
      min: 0,
      max: 30,
      label: ["Remind before it is due", "Vor Fälligkeit erinnern"],
    }),
    chaseEveryDays: integer({
      nullable: true,
      min: 1,
      max: 90,
      label: ["Chase what is overdue every", "Überfälliges anmahnen alle"],
    }),
    escalateAfterDays: integer({
      nullable: true,
      min: 1,
      max: 90,
      label: ["Tell those who lead after", "Vorgesetzte informieren nach"],
    }),
    /** Short name in the product it was imported from (P6 project id). */
    code: text({ nullable: true, max: 100, label: ["Code", "Kennung"] }),
    externalId: text({ nullable: true, max: 500, label: ["External id", "Externe Kennung"] }),
    /** Computed by the engine: null until the first schedule. */
    computedStart: instant({ nullable: true, derived: true, label: ["Computed start", "Errechneter Anfang"] }),
    computedFinish: instant({ nullable: true, derived: true, label: ["Computed finish", "Errechnetes Ende"] }),
    /** Work-weighted, 0 to 1. */
    percentComplete: ratio({ nullable: true, derived: true, label: ["Done", "Erledigt"] }),
  },
});
