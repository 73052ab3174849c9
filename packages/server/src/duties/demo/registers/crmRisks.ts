import { DAY, type DemoEntry } from "./demoEntry.ts";

/** What may happen to the CRM roll-out, and what is done about it. */
export const crmRisks: readonly DemoEntry[] = [
  {
    record: "risk",
    key: "erpteam",
    values: {
      title: "The ERP team has no time for the connection",
      description: "The ERP team closes the year on Mondays and Tuesdays, so that a question may wait a week.",
      category: "people",
      inherentProbability: 0.6,
      probability: 0.4,
      delayLow: 2 * DAY,
      delay: 6 * DAY,
      delayHigh: 15 * DAY,
      costLow: 2_000,
      cost: 9_000,
      costHigh: 24_000,
      proximity: "imminent",
      hits: ["erp", "systest"],
      ownerId: "ana",
      reviewBy: 3,
      state: "mitigating",
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Two fixed days a week agreed with the head of the ERP team; questions are collected in one list",
      riskId: "erpteam",
      strategy: "reduce",
      cost: 1_500,
      residualProbability: 0.2,
      ownerId: "ana",
      state: "inWork",
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Two days of the maker's consultant, offer at hand",
      riskId: "erpteam",
      kind: "contingency",
      notes: "A question waits longer than three working days.",
      ownerId: "ana",
    },
  },
  {
    record: "risk",
    key: "dups",
    values: {
      title: "The customer list has more duplicates than thought",
      description:
        "Because three regions kept lists of their own, cleaning may take longer, so that the trial migration waits.",
      category: "technical",
      probability: 0.5,
      delay: 5 * DAY,
      delayLow: 2 * DAY,
      delayHigh: 10 * DAY,
      hits: ["clean", "trial"],
      ownerId: "sofia",
      reviewBy: -1,
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Match by tax number first, then by address; only the rest is looked at by hand",
      riskId: "dups",
      strategy: "reduce",
      ownerId: "sofia",
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Two people from sales look through the rest by hand",
      riskId: "dups",
      kind: "contingency",
      notes: "More than 4 % of the first thousand have to be looked at by hand.",
      ownerId: "sofia",
    },
  },
  {
    record: "risk",
    key: "discount",
    values: {
      title: "Licences are cheaper when signed within the quarter",
      kind: "opportunity",
      category: "supplier",
      probability: 0.5,
      cost: 18_000,
      ownerId: "lena",
      state: "closed",
      closedReason: "Signed in time; 12 % off the first year.",
    },
  },
];
