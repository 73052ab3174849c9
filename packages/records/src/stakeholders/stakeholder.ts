import { choice, day, longText, reference, sequence, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** What is thought of people is not for guests and clients, who are among them. */
const discreet = { read: "people.read" } as const;
const attitudes = ["champion", "supporter", "neutral", "critic", "opponent"] as const;
const attitudeLabels = {
  champion: ["Champion", "Fürsprecher"],
  supporter: ["Supporter", "Unterstützer"],
  neutral: ["Neutral", "Neutral"],
  critic: ["Critic", "Kritiker"],
  opponent: ["Opponent", "Gegner"],
} as const;
const levels = ["low", "medium", "high"] as const;
const levelLabels = { low: ["Low", "Gering"], medium: ["Medium", "Mittel"], high: ["High", "Hoch"] } as const;

/** Somebody whom the project touches or who can touch it: a person, a department, an authority, a client. */
export const stakeholder = record("stakeholder", {
  duty: "stakeholders",
  plural: "stakeholders",
  names: { en: ["Stakeholder", "Stakeholders"], de: ["Stakeholder", "Stakeholder"] },
  scope: "project",
  register: true,
  prefix: "STK",
  title: "name",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    number: sequence(),
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    organisation: text({ initial: "", search: true, label: ["Organisation", "Organisation"] }),
    role: text({ initial: "", search: true, label: ["Role towards the project", "Rolle im Projekt"] }),
    side: choice(["internal", "external"], {
      initial: "internal",
      label: ["Side", "Seite"],
      labels: { internal: ["Internal", "Intern"], external: ["External", "Extern"] },
    }),
    influence: choice(levels, { initial: "medium", label: ["Influence", "Einfluss"], labels: levelLabels }),
    interest: choice(levels, { initial: "medium", label: ["Interest", "Interesse"], labels: levelLabels }),
    attitude: choice(attitudes, {
      ...discreet,
      initial: "neutral",
      label: ["Attitude", "Haltung"],
      labels: attitudeLabels,
    }),
    wanted: choice(attitudes, {
      ...discreet,
      initial: "supporter",
      label: ["Attitude needed", "Nötige Haltung"],
      labels: attitudeLabels,
    }),
    needs: longText({ search: true, label: ["Needs and expectations", "Bedürfnisse und Erwartungen"] }),
    strategy: longText({ ...discreet, label: ["Strategy", "Strategie"] }),
    personId: reference("person", { nullable: true, handedOver: false, label: ["Person", "Person"] }),
    ownerId: reference("user", { nullable: true, label: ["Kept in touch by", "Betreut von"] }),
    contactBy: day({ nullable: true, due: true, label: ["Next contact by", "Nächster Kontakt bis"] }),
  },
  views: {
    grid: ["number", "name", "organisation", "role", "influence", "interest", "attitude", "ownerId", "contactBy"],
    board: "attitude",
    calendar: "contactBy",
  },
  aliases: { owner: "ownerId", due: "contactBy", power: "influence" },
});
