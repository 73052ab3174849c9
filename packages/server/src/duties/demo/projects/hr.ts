import type { DemoProject } from "../demoProject.ts";

export const hr: DemoProject = {
  key: "HRS",
  name: "HR system and onboarding",
  kind: "hrTechnology",
  method: "hybrid",
  state: "draft",
  visibility: "members",
  manager: "ana",
  members: ["sofia"],
  problem:
    "A new colleague waits nine days on average for an account, a laptop and a badge, because four departments pass a form around.",
  goals:
    "One workflow from signed contract to first day. Accounts and equipment ready on the morning of the first day.",
  successMeasures: "95 % ready on day one. No personal data in mail. HR enters a person once.",
  startsIn: 14,
  promisedAfter: 212,
  priority: 300,
  budget: 150_000,
  outline: `
Understand
  Interviews with HR and managers | talks | 6d | | mei 60%, ines 40%
  Onboarding from contract to first day | journey | 5d | talks SS+3d | ines, elif 40%
  Data-protection assessment | dpia | 6d | talks | clara 60%, ruth 20%
  Works council informed | council | 0 | dpia | | deadline 30
  Requirements | reqs | 6d | journey, talks | mei 70%
  Requirements accepted | reqsok | 0 | reqs, council | | deadline 38
Select
  Three products against the requirements | compare | 6d | reqsok | mei 50%, david 40%
  Trial with HR | trial | 10d | compare | ines 60%, priya 40%
  Decision | decision | 0 | trial | | deadline 70
Build
  Set up the HR system | setup | 12d | decision+10d | kwame, nora
  Import people and contracts | load | 8d | setup SS+6d | marta 70%
  Connect payroll | payroll | 10d | setup | pavel 80%
  Accounts on day one | accounts | 8d | setup | grace 60%, igor 30%
  Equipment orders from the workflow | equip | 6d | setup | yusuf 70%, sam 20%
  Badges and rooms | badges | 4d | setup | yusuf 50%
  Forms for managers, on the phone | forms | 7d | setup SS+5d | elif, nora 50%
Test
  Test cases | cases | 6d | reqsok+15d | priya 60%
  System test | systest | 8d | load, payroll, accounts, equip, badges, forms, cases | priya, jonas 40%
  One month in parallel with payroll | parallel | 30ed | systest | |
  Acceptance by HR | accept | 0 | parallel | | deadline 172
Roll out
  Champions in every department | champs | 5d | decision+30d | ben 60%, tomas 50%
  Training for managers | train | 6d | accept, champs | ben
  First wave: headquarters | wave1 | 5d | accept, train SS+2d | sam 40%, chloe 50%
  Second wave: regions | wave2 | 8d | wave1+5d | sam 40%, chloe 50%
  Old forms switched off | off | 0 | wave2 | | deadline 206
  Ask the newcomers | ask | 20d | wave1 | tomas 20%
  Closed | closed | 0 | off, ask | | deadline 212
`,
};
