import type { DemoProject } from "../demoProject.ts";

/** The late one: the switches came seven weeks after their date. */
export const network: DemoProject = {
  key: "NET",
  name: "Network core and Wi-Fi upgrade",
  kind: "infrastructure",
  method: "waterfall",
  state: "active",
  visibility: "organisation",
  manager: "omar",
  members: ["sam"],
  problem:
    "The core switches are out of maintenance since spring, and the Wi-Fi of buildings B and C fails in every large meeting.",
  goals: "A redundant 100-gigabit core, Wi-Fi 6E in all buildings, no outage in working hours.",
  successMeasures: "Core failover under one second. No dead spot in the survey. Tickets about Wi-Fi down by 70 %.",
  startsIn: -130,
  promisedAfter: 150,
  budget: 310_000,
  reserve: { days: 40, money: 25_000 },
  agreed: {
    name: "Approved plan",
    why: "Signed by the steering committee. The maker had promised the core switches within four weeks.",
    daysAgo: 70,
    days: { "Delivery of the core switches": 28 },
    added: ["Guest access and certificates"],
  },
  scenarios: [
    {
      name: "Two crews exchange switches",
      note: "What if buildings A and B are done side by side, by a second crew from the supplier?",
      owner: "omar",
      steps: [
        {
          label: "New row “Brief the second crew”",
          kind: "add",
          as: "brief",
          name: "Brief the second crew",
          minutes: 960,
          beside: "swa",
          links: [
            ["coreok", "brief"],
            ["brief", "swb"],
          ],
        },
        { label: "Unlink Building A from Building B", kind: "unlink", between: ["swa", "swb"] },
      ],
    },
    {
      name: "Measure less, hand over sooner",
      note: "Sample the second measurement instead of walking every floor.",
      owner: "omar",
      steps: [
        { label: "Duration of “Second measurement”", kind: "duration", on: "measure", minutes: 480 },
        { label: "Duration of “Hand over to operations”", kind: "duration", on: "handover", minutes: 480 },
      ],
    },
  ],
  outline: `
Plan
  Survey of the present network | survey | 8d | | erik, fatima 50%
  Wi-Fi measurement in all buildings | wifi | 6d | survey SS+3d | fatima, diego
  Target design | design | 10d | survey, wifi | erik 80%, david 20%
  Security review of the design | secrev | 4d | design | igor 60%
  Design approved | ok | 0 | secrev | | deadline 42
Buy
  Request for offers | rfo | 8d | design | omar 40%, tomas
  Order switches and access points | order | 2d | rfo, ok | omar 30%
  Delivery of the access points | apdeliv | 30ed | order | | note Delivered on time.
  Delivery of the core switches | deliv | 77ed | order | | note Promised for four weeks, but the maker moved the date twice.
  Delivery complete | delivered | 0 | deliv, apdeliv | | deadline 75
Core
  Stage and harden the switches | stage | 6d | delivered | erik, grace 50%
  Prepare racks and power | racks | 5d | ok+10d | diego, aisha
  Build the new core beside the old one | core | 5d | stage, racks | erik, fatima
  Failover test | failover | 2d | core | erik, jonas 30% | window
  Move the data centre | dcmove | 4d | failover | erik, luca 50%, grace 50% | window
  Move the WAN links | wan | 2d | dcmove | fatima, igor 30% | window
  Core in operation | coreok | 0 | wan | | deadline 105
Access layer
  Building A: exchange switches | swa | 5d | coreok | aisha, diego
  Building B: exchange switches | swb | 6d | swa | aisha, diego
  Building C: exchange switches | swc | 6d | swb | aisha, diego
Wi-Fi
  Controller set-up | ctrl | 4d | apdeliv, ok | hannah 60%, fatima 40%
  Building A: access points | wa | 4d | ctrl, swa | fatima, aisha 50%
  Building B: access points | wb | 5d | wa, swb | fatima, aisha 50%
  Building C: access points | wc | 5d | wb, swc | fatima, aisha 50%
  Guest access and certificates | guest | 5d | ctrl | igor 50%, hannah 40%
Close
  Second measurement | measure | 4d | wc | fatima, diego 50% | needs wifi 4
  Monitoring and alerts | mon | 5d | coreok | grace 60%
  Hand over to operations | handover | 3d | measure, mon, guest | erik 50%, sam 40%
  Take out and recycle the old switches | recycle | 5d | swc | diego
  Upgrade complete | done | 0 | handover, recycle | | deadline 150
`,
};
