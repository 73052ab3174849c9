import { DAY, raci, type DemoEntry } from "./demoEntry.ts";

export const laptopRegisters: readonly DemoEntry[] = [
  {
    record: "stakeholder",
    key: "eng",
    values: {
      name: "Engineering",
      role: "200 people with tools of their own",
      influence: "medium",
      interest: "high",
      attitude: "critic",
      wanted: "neutral",
      needs: "No lost day before a release.",
      strategy: "Exchange by team, never in the week of a release.",
      ownerId: "omar",
    },
  },
  {
    record: "risk",
    key: "returns",
    values: {
      title: "More than 3 % of the devices come back",
      category: "technical",
      probability: 0.2,
      delay: 3 * DAY,
      cost: 8_000,
      hits: ["desk"],
      ownerId: "sam",
      reviewBy: 10,
    },
  },
  {
    record: "issue",
    key: "docks",
    values: {
      title: "Old docking stations do not charge the new model",
      severity: "medium",
      resolution: "80 adapters bought; the docking stations of the meeting rooms were exchanged.",
      ownerId: "sam",
      dueDay: -20,
      state: "closed",
    },
  },
  {
    record: "lesson",
    key: "pilot",
    values: {
      title: "A pilot with the loudest users saves the roll-out",
      kind: "keep",
      happened: "Of 25 pilot users, ten came from engineering. They found nine of the eleven faults of the image.",
      advice: "Choose pilot users who will complain.",
      phase: "rollOut",
      category: "people",
      ownerId: "omar",
      state: "agreed",
    },
  },
  {
    record: "action",
    key: "wipe",
    values: { title: "Collect the certificates of the wiped devices", ownerId: "sam", dueDay: 12 },
  },
  ...raci("exchanged", { A: ["omar"], R: ["diego"] }),
];
