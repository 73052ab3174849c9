import { DAY, type DemoEntry } from "./demoEntry.ts";

export const serverRegisters: readonly DemoEntry[] = [
  {
    record: "risk",
    key: "storage",
    values: {
      title: "The storage is full before the new one is here",
      category: "technical",
      probability: 0.55,
      cost: 15_000,
      costLow: 6_000,
      costHigh: 40_000,
      delay: 2 * DAY,
      hits: ["deliv"],
      ownerId: "omar",
      reviewBy: 2,
      state: "mitigating",
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Archive what nobody uses; move the camera recordings off the storage",
      riskId: "storage",
      strategy: "reduce",
      ownerId: "omar",
      state: "inWork",
    },
  },
  {
    record: "riskResponse",
    key: "",
    values: {
      title: "Lease a shelf for six months",
      riskId: "storage",
      kind: "contingency",
      notes: "92 % full.",
      ownerId: "omar",
    },
  },
  {
    record: "assumption",
    key: "board",
    values: {
      title: "The board releases the budget in its next meeting",
      basis: "Said by the CFO.",
      ifWrong: "The order waits another quarter, and the prices go up.",
      affects: ["money", "order"],
      ownerId: "omar",
      validateBy: 16,
    },
  },
  {
    record: "decision",
    key: "third",
    values: {
      title: "Which third of the servers moves to the cloud?",
      context: "Measured over a year: web, collaboration and tests peak, the ERP does not.",
      ownerId: "omar",
      decideBy: 40,
    },
  },
  {
    record: "action",
    key: "archive",
    values: {
      title: "List the shares that nobody has opened for two years",
      ownerId: "omar",
      dueDay: 9,
      riskId: "storage",
    },
  },
];
