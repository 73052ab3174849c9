import {
  choice,
  day,
  longText,
  minutes,
  money,
  ratio,
  reference,
  references,
  sequence,
  states,
  text,
} from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

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
    probability: ratio({ nullable: true, label: ["Probability", "Eintrittswahrscheinlichkeit"] }),
    /** Working minutes that the finish would move, most likely. */
    delay: minutes({ nullable: true, label: ["Delay", "Verzug"] }),
    /** Minor units of the project's currency, most likely. */
    cost: money({ nullable: true, label: ["Cost", "Kosten"] }),
    hits: references("workItem", { label: ["Work it would hit", "Betroffene Vorgänge"] }),
    ownerId: reference("user", { nullable: true, label: ["Owner", "Verantwortlich"] }),
    reviewBy: day({ nullable: true, due: true, label: ["Review by", "Überprüfen bis"] }),
    state: states(
      {
        open: { label: ["Open", "Offen"], to: ["mitigating", "occurred", "closed"] },
        mitigating: { label: ["Being mitigated", "In Behandlung"], to: ["open", "occurred", "closed"] },
        occurred: { label: ["Occurred", "Eingetreten"], to: ["closed"] },
        closed: { label: ["Closed", "Geschlossen"], to: ["open"] },
      },
      { label: ["State", "Status"] },
    ),
  },
  views: {
    grid: ["number", "title", "kind", "probability", "delay", "cost", "ownerId", "reviewBy", "state"],
    board: "state",
    calendar: "reviewBy",
  },
  aliases: { status: "state", owner: "ownerId" },
});
