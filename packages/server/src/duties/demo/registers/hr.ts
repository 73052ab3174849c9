import { DAY, type DemoEntry } from "./demoEntry.ts";

export const hrRegisters: readonly DemoEntry[] = [
  {
    record: "stakeholder",
    key: "hr",
    values: {
      name: "Human resources",
      role: "Owner of the process, sponsor",
      influence: "high",
      interest: "high",
      attitude: "champion",
      wanted: "champion",
      ownerId: "ana",
      contactBy: 10,
    },
  },
  {
    record: "stakeholder",
    key: "managers",
    values: {
      name: "Managers who hire",
      role: "Fill in what IT must know",
      influence: "medium",
      interest: "low",
      attitude: "critic",
      wanted: "supporter",
      needs: "Fewer forms, not more.",
      strategy: "One form on the phone, filled in on the day of the contract.",
      ownerId: "ana",
    },
  },
  {
    record: "requirement",
    key: "once",
    values: {
      title: "A person is entered once",
      priority: "must",
      acceptance: "Account, payroll, badge and equipment begin from one entry, with nothing typed again.",
      sourceId: "hr",
      ownerId: "ana",
      agreeBy: 25,
    },
  },
  {
    record: "risk",
    key: "council",
    values: {
      title: "The works council wants another data-protection assessment",
      category: "legal",
      probability: 0.3,
      delayLow: 5 * DAY,
      delay: 10 * DAY,
      delayHigh: 25 * DAY,
      proximity: "soon",
      hits: ["council", "reqsok"],
      ownerId: "ana",
      reviewBy: 20,
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Invite the council to the first workshop, with the drafts",
      riskId: "council",
      strategy: "reduce",
      ownerId: "ana",
    },
  },
  {
    record: "assumption",
    key: "payroll",
    values: {
      title: "The payroll provider has an interface for new people",
      basis: "Stands in the provider's brochure.",
      ifWrong: "Payroll gets a file each night, and the first payment may be late.",
      affects: ["payroll"],
      ownerId: "sofia",
      validateBy: 30,
    },
  },
  {
    record: "action",
    key: "champions",
    values: { title: "Find champions in the three largest departments", ownerId: "ana", dueDay: 28 },
  },
];
