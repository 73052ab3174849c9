import type { DemoProject } from "../demoProject.ts";

/** The one over budget: the hours of its own people cost more than was granted. */
export const iso: DemoProject = {
  key: "ISO",
  name: "ISO 27001 certification",
  kind: "compliance",
  method: "waterfall",
  state: "active",
  visibility: "organisation",
  manager: "lena",
  members: [],
  problem: "Two large customers ask for the certificate by the end of the year, else they may not renew.",
  goals: "Certificate for all of IT. Controls that people live by, not a shelf of documents.",
  successMeasures: "Stage 2 audit passed without major findings. All controls have an owner and evidence.",
  startsIn: -80,
  promisedAfter: 195,
  budget: 118_000,
  gates: [
    {
      on: "gapok",
      name: "Gaps known",
      description: "Do we know well enough what is missing to begin with the controls?",
      decider: "lena",
      conditions: [
        { preset: "workDone", name: "All work of the start is done" },
        { preset: "signedOff", name: "The auditor has seen the gap report", signer: "omar" },
      ],
      decided: {
        state: "waived",
        by: "lena",
        daysAgo: 35,
        reason: "The auditor is ill; the report goes to the deputy, and the controls cannot wait.",
      },
    },
    {
      on: "controls",
      name: "Ready for the audit",
      description: "Are the controls lived by, so that an auditor will find evidence?",
      decider: "lena",
      conditions: [
        { preset: "workDone", name: "All controls are in place" },
        { preset: "everybodyAssigned", name: "Everything left has somebody" },
        { preset: "deadlinesKept", name: "No deadline is missed" },
      ],
      decided: null,
    },
  ],
  agreed: {
    name: "Plan to the audit",
    why: "The date of the audit was booked on it.",
    daysAgo: 65,
    days: { "Inventory of information assets": 8, "Gap analysis against Annex A": 6, "Logging and monitoring": 12 },
    added: ["Secure development rules"],
  },
  outline: `
Start
  Scope and context | scope | 5d | | clara, ruth 40%
  Management commitment and roles | roles | 3d | scope | lena 30%, ruth 30%
  Inventory of information assets | assets | 12d | scope | igor, clara 50%
  Gap analysis against Annex A | gap | 10d | assets SS+6d | clara, igor 50%
  Gap report accepted | gapok | 0 | gap, assets, roles | | deadline 40
Risk
  Method for assessing risks | method | 4d | roles | ruth 60%
  Risk assessment with the owners | assess | 12d | method, gapok | ruth 60%, igor 80%
  Risk treatment plan | treat | 6d | assess | ruth 60%, clara 50%
  Statement of applicability | soa | 4d | treat | clara
  Risks accepted by management | riskok | 0 | treat, soa | | deadline 90
Controls
  Access management and reviews | access | 15d | gapok+3d | igor 80%, grace 50%
  Logging and monitoring | logs | 18d | gapok+3d | hannah 70%, igor 40%
  Backup and recovery evidence | backup | 8d | gapok+5d | viktor 60%
  Supplier security | suppliers | 12d | gapok+5d | clara 60%, tomas 50%
  Secure development rules | secdev | 10d | gapok+8d | sofia 30%, david 30%
  Incident process and exercise | incident | 10d | logs SS+8d | ruth 40%, sam 40%
  Physical security and visitors | physical | 6d | gapok+8d | clara 40%, diego 50%
  Awareness training for everybody | aware | 15d | roles+20d | ben, ruth 20%
  Policies written and approved | policies | 15d | gapok | clara 70%, ruth 30%
  Controls in place | controls | 0 | access, logs, backup, suppliers, secdev, incident, physical, policies | | deadline 135
Audit
  Internal audit | internal | 8d | controls, riskok | ines 60%, jonas 50%
  Correct the findings | findings | 10d | internal | igor, clara 50%, grace 40%
  Management review | mreview | 2d | findings | ruth, lena 40%
  Stage 1 audit | stage1 | 2d | mreview+5d | clara, ruth
  Correct after stage 1 | after1 | 10d | stage1 | clara 60%, igor 60%
  Stage 2 audit | stage2 | 4d | after1+10d | clara, ruth, igor 50%
  Certificate | cert | 0 | stage2+15d | | deadline 195
`,
};
