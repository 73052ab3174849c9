import type { DemoProject } from "../demoProject.ts";

export const recovery: DemoProject = {
  key: "DRX",
  name: "Disaster-recovery exercise: loss of the main data centre",
  kind: "disasterRecovery",
  method: "waterfall",
  state: "active",
  visibility: "organisation",
  manager: "lena",
  members: ["sam"],
  problem:
    "The last full exercise was three years ago; since then half of the systems have moved. The auditor asks for evidence.",
  goals: "Bring back the twelve critical systems in the second site within eight hours and prove it.",
  successMeasures: "Recovery within 8 hours, at most 15 minutes of data lost. Every deviation has an owner and a date.",
  startsIn: -14,
  promisedAfter: 98,
  budget: 70_000,
  gates: [
    {
      on: "go",
      name: "Go or no-go",
      description: "May we switch the services over, with everybody warned and a way back?",
      decider: "omar",
      conditions: [
        { preset: "workDone", name: "Everything is prepared" },
        { preset: "nothingOverdue", name: "Nothing of the preparation is overdue" },
        { preset: "signedOff", name: "The service desk is ready", signer: "sam" },
      ],
      decided: null,
    },
  ],
  outline: `
Scope
  List of critical systems and owners | list | 4d | | clara 50%, david 30%
  Recovery goals agreed with the business | goals | 5d | list | clara 50%, lena 30%
  Dependencies between the systems | deps | 6d | list SS+2d | david 50%, pavel 40%
  Scope approved | scope | 0 | goals, deps | | deadline 21
Plans
  Runbook: identity and network | rb1 | 5d | scope | erik 50%, grace 50%
  Runbook: storage and databases | rb2 | 6d | scope | viktor 60%, marta 40%
  Runbook: business applications | rb3 | 8d | scope | pavel 40%, sofia 20%
  Runbook: telephony and service desk | rb4 | 4d | scope | sam 50%, fatima 30%
  Review all runbooks together | review | 2d | rb1, rb2, rb3, rb4 | david, viktor, erik
  Crisis communication plan | comm | 5d | scope | lena 30%, sam 30%
Prepare
  Check replication and backups | repl | 5d | scope | viktor 60%
  Licences and capacity in the second site | cap | 4d | rb2 | viktor 40%, hannah 50%
  Observers and time keeping | observers | 3d | review | clara 50%, jonas 40%
  Table-top rehearsal | table | 1d | review, comm | lena, erik, viktor, sam, david
  Correct after the rehearsal | corr | 5d | table | viktor 50%, erik 50%
  Announce the exercise | ann | 2d | table | tomas, sam 20%
  Go or no-go | go | 0 | corr, cap, repl, observers, ann | | deadline 70
Exercise
  Cut off the main site | cut | 2h | go | erik, viktor | window; snet 75
  Bring back identity and network | x1 | 2h | cut | erik, grace | window
  Bring back storage and databases | x2 | 3h | x1 | viktor, marta | window
  Bring back business applications | x3 | 3h | x2 | pavel, sofia | window
  Acceptance by the business | x4 | 2h | x3 | priya, mei | window
  Back to the main site | back | 6h | x4 | erik, viktor, grace | window
  Exercise ended | ended | 0 | back | | deadline 80
Evaluate
  Collect times and deviations | collect | 3d | ended | clara, jonas 40%
  Report with measures | report | 4d | collect | clara 80%, lena 20%
  Presented to the board | board | 0 | report | | deadline 98
`,
};
