import type { PersonKey } from "../demoPeople.ts";
import type { DemoRow } from "../demoRow.ts";
import { dayAfter } from "./planRegisters.ts";

/** Name, area, and what it means to have it. */
const skills = {
  pm: ["Project management", "Method", "Plans, steers and closes a project on their own."],
  analysis: ["Business analysis", "Method", "Finds out what people need and writes it so that it can be tested."],
  test: ["Test management", "Method", "Plans tests by risk and says when enough is tested."],
  agile: ["Scrum", "Method", "Leads a team through sprints."],
  crm: ["CRM configuration", "Applications", "Sets up objects, rights and processes of the CRM."],
  web: ["Web development", "Applications", "Builds and mends pages and services."],
  erp: ["ERP interfaces", "Applications", "Connects other systems to the ERP."],
  data: ["Data migration", "Applications", "Cleans, maps, loads and proves data."],
  routing: ["Routing and switching", "Infrastructure", "Builds and repairs networks of several sites."],
  wifi: ["Wi-Fi planning", "Infrastructure", "Measures and plans radio coverage."],
  storage: ["Storage and backup", "Infrastructure", "Runs storage and brings data back."],
  cloud: ["Cloud platform", "Infrastructure", "Builds landing zones and keeps their cost in hand."],
  security: ["Information security", "Security", "Assesses risks and says what must be done."],
  audit: ["ISO 27001 auditing", "Security", "Audits a management system."],
  training: ["Training", "Service", "Teaches users so that they remember."],
} as const;

type SkillKey = keyof typeof skills;
export const demoSkillKeys: readonly string[] = Object.keys(skills);

/** What it takes to have more of a skill: weeks and money a level to train, to hire, money a day to borrow. For most nobody has said. */
const figures: Partial<Record<SkillKey, object>> = {
  erp: { trainWeeks: 8, trainCost: 450_000, hireWeeks: 16, hireCost: 1_200_000, borrowRate: 110_000 },
  data: { trainWeeks: 4, trainCost: 180_000, borrowRate: 95_000 },
};

/** Who has which skill at which level; a certificate, and in how many days it expires. */
const levels: readonly (readonly [PersonKey, SkillKey, number, certificate?: string, expires?: number])[] = [
  ["ana", "pm", 4, "PMP", 210],
  ["omar", "pm", 4, "PRINCE2 Practitioner", 45],
  ["lena", "pm", 5],
  ["lena", "agile", 4, "PSM II"],
  ["mei", "analysis", 4, "CBAP", 120],
  ["ines", "analysis", 3],
  ["jonas", "test", 5, "ISTQB Test Manager"],
  ["priya", "test", 3],
  ["sofia", "web", 5],
  ["sofia", "crm", 4],
  ["kwame", "crm", 3],
  ["nora", "web", 4],
  ["yusuf", "web", 3],
  ["pavel", "erp", 5],
  ["yusuf", "erp", 3],
  ["yusuf", "crm", 2],
  ["marta", "data", 5],
  ["erik", "routing", 5, "CCNP", 18],
  ["fatima", "wifi", 4, "CWDP", 300],
  ["fatima", "routing", 3],
  ["viktor", "storage", 5],
  ["luca", "storage", 3],
  ["hannah", "cloud", 4, "Solutions Architect", -5],
  ["ruth", "security", 5, "CISSP", 400],
  ["igor", "security", 4],
  ["clara", "audit", 4, "Lead Auditor", 75],
  ["ben", "training", 5],
];

/** Who is away, from and up to which day, and why. */
const absences: readonly (readonly [PersonKey, number, number, kind: string, note: string])[] = [
  ["pavel", 10, 16, "leave", "Back on the Monday after."],
  ["erik", 4, 5, "training", "Renews his certificate."],
  ["nora", 30, 120, "parental", "Yusuf takes over the invoices."],
  ["sam", -2, 1, "sickness", "Chloé answers for the service desk."],
  ["mei", 21, 34, "leave", ""],
];

/** Who wants to have which skill at which level, and why. */
const wishes: readonly (readonly [PersonKey, SkillKey, number, note: string])[] = [
  ["yusuf", "erp", 4, "Would like to share the interfaces with Pavel."],
  ["priya", "test", 5, ""],
  ["grace", "cloud", 3, "Before the move of the servers."],
  ["chloe", "training", 3, ""],
];

interface SkillPlace {
  today: string;
  personIds: ReadonlyMap<string, string>;
  skillIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** Skills, who has them, and who is away. */
export function demoSkills({ today, personIds, skillIds, newId }: SkillPlace): DemoRow[] {
  return [
    ...Object.entries(skills).map(([key, [name, area, description]]): DemoRow => ({
      record: "skill",
      id: skillIds.get(key) ?? "",
      values: { name, area, description, ...figures[key as SkillKey] },
    })),
    ...levels.map(([person, skill, level, certificate = "", expires]): DemoRow => ({
      record: "personSkill",
      id: newId(),
      values: {
        personId: personIds.get(person),
        skillId: skillIds.get(skill),
        level,
        certificate,
        expires: expires === undefined ? null : dayAfter(today, expires),
      },
    })),
    ...wishes.map(([person, skill, level, note]): DemoRow => ({
      record: "skillWish",
      id: newId(),
      values: { personId: personIds.get(person), skillId: skillIds.get(skill), level, note },
    })),
    ...absences.map(([person, from, to, kind, note]): DemoRow => ({
      record: "absence",
      id: newId(),
      values: {
        personId: personIds.get(person),
        firstDay: dayAfter(today, from),
        lastDay: dayAfter(today, to),
        kind,
        note,
      },
    })),
  ];
}
