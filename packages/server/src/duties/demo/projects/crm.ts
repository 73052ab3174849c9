import type { DemoProject } from "../demoProject.ts";

export const crm: DemoProject = {
  key: "CRM",
  name: "CRM roll-out for sales and service",
  kind: "crm",
  method: "hybrid",
  state: "active",
  visibility: "organisation",
  manager: "ana",
  members: ["sofia", "sam"],
  problem:
    "Sales keeps customers in spreadsheets and service in a tool of its own. Nobody sees the whole customer, and offers go out twice.",
  goals: "One customer record for sales and service in all three regions. Offers within one working day.",
  successMeasures:
    "90 % of offers out within a day. Fewer than 2 % duplicate customers. Satisfaction of the sales teams 4 of 5 three months after go-live.",
  startsIn: -74,
  promisedAfter: 190,
  priority: 800,
  budget: 240_000,
  reserve: { days: 12, money: 15_000 },
  sprints: [
    {
      name: "Build increment 1",
      goal: "Sales and service work on one customer record.",
      day: 84,
      days: 26,
      takes: ["env", "confsales", "confservice", "erp", "tel"],
    },
  ],
  columns: [
    { name: "To do", category: "open", wipLimit: null },
    { name: "Configuring", category: "inProgress", wipLimit: 3 },
    { name: "With the key users", category: "inProgress", wipLimit: null },
    { name: "Done", category: "done", wipLimit: null },
  ],
  gates: [
    {
      on: "reqsok",
      name: "Requirements accepted",
      description: "Do sales and service agree on what the new system must do? Products are compared only after that.",
      decider: "ana",
      conditions: [
        { preset: "workDone", name: "All work of the preparation is done" },
        {
          preset: "signedOff",
          name: "Sales and service accept the requirements",
          signer: "ana",
          signed: { daysAgo: 38, note: "Minutes of the workshop, with two wishes for later." },
        },
      ],
      decided: { state: "passed", by: "ana", daysAgo: 38, reason: "Both departments agree; two wishes wait." },
    },
    {
      on: "golive",
      name: "Go-live",
      description: "May the regions work with the new system from Monday?",
      decider: "lena",
      conditions: [
        { preset: "workDone", name: "All work of the roll-out is done" },
        { preset: "earlierGates", name: "No other gate is failed" },
        { preset: "noErrors", name: "The schedule has no errors" },
        { preset: "signedOff", name: "The head of sales agrees", signer: "lena" },
      ],
      decided: null,
    },
  ],
  outline: `
Prepare
  Agree the charter with sales and service | charter | 5d | | ana 50%, mei 50%
  Map how customers are handled today | asis | 8d | charter | mei, ines 60%
  Write the requirements | reqs | 10d | asis SS+4d | mei 80%, ines 60%
  Requirements accepted | reqsok | 0 | reqs, asis | | deadline 35
Choose
  Shortlist three products | shortlist | 4d | reqsok | ana 40%, david 50%
  Demonstrations with the sales teams | demos | 6d | shortlist+2d | mei 50%, ana 30%
  Security and data-protection review | secreview | 5d | shortlist | ruth 40%, clara 30%
  Negotiate the contract | contract | 8d | demos, secreview | ana 40%, lena 20%
  Contract signed | signed | 0 | contract | | deadline 80
Build | build | | | | agile
  Design the customer record | design | 6d | reqsok+5d | david 60%, mei 40%
  Set up environments | env | 4d | signed | hannah 50%, pavel 30%
  Configure sales | confsales | 15d | env, design | sofia 60%, kwame | needs crm 3 2
  Configure service | confservice | 12d | env, design | nora, yusuf 50% | needs crm 3; needs web 3
  Connect the ERP | erp | 14d | env+2d, design | pavel, david 20% | between 10d 25d; needs erp 4 2; note The ERP team is available on Mondays and Tuesdays only.
  Connect telephony and mail | tel | 6d | erp SS+5d | pavel 50%, yusuf 50%
  Build dashboards for the regions | dash | 7d | confsales SS+50% | marta 60%, elif 40%
Data
  Clean the customer list | clean | 20d | reqsok+10d | marta 40%, ines 40%
  Trial migration | trial | 5d | clean, confsales | marta 80% | between 4d 10d; needs data 4
  Correct what the trial showed | correct | 5d | trial | marta 60% | between 2d 15d; needs crm 3
Test
  Write test cases from the requirements | cases | 10d | reqsok+15d | jonas 50%, priya
  System test | systest | 10d | confsales, confservice, tel, cases | priya, jonas 50% | sure low; needs test 3 2
  Acceptance test with sales | uat | 8d | systest, correct | mei 60%, priya 50% | needs analysis 3; needs test 3
  Accepted by sales and service | accepted | 0 | uat | | deadline 165
Roll out
  Train the trainers | ttt | 4d | systest | ben, mei 40%
  Train the regions | train | 12d | ttt, accepted FS-4d | ben, tomas 50% | sure high
  Brief the service desk | brief | 2d | accepted | sam 50%, chloe 50% | needs crm 3
  Final migration | migrate | 2d | accepted, train | marta, sofia | window; needs data 4 2
  Go-live | golive | 0 | migrate, brief | | deadline 188
  Support after go-live | hyper | 15d | golive | sam 50%, sofia 30%, kwame 50% | sure high
  Lessons and hand-over | lessons | 3d | hyper | ana 50%, tomas | needs agile 4
  Project closed | closed | 0 | lessons | |
`,
};
