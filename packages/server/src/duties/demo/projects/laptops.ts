import type { DemoProject } from "../demoProject.ts";

/** The one that is nearly done. */
export const laptops: DemoProject = {
  key: "LAP",
  name: "Laptop refresh for 640 work places",
  kind: "hardware",
  method: "waterfall",
  state: "active",
  visibility: "organisation",
  manager: "omar",
  members: ["sam"],
  problem:
    "Six hundred laptops run out of warranty this year, and the present system version gets no more security updates.",
  goals: "Every work place has a laptop under warranty with the new system and full-disk encryption.",
  successMeasures: "640 devices exchanged. Fewer than 3 % return within a month. Old devices wiped with a certificate.",
  startsIn: -119,
  promisedAfter: 152,
  budget: 790_000,
  agreed: {
    name: "Agreed roll-out",
    why: "Agreed with the works council and the departments.",
    daysAgo: 60,
    days: { "Package 60 applications": 10, "Sales (160)": 6, "Engineering (200)": 6 },
    added: ["Short guides and video"],
  },
  outline: `
Plan
  Inventory of devices and profiles | inv | 6d | | sam 50%, chloe
  Choose three models | models | 5d | inv SS+3d | luca 50%, sam 30%
  Order placed | order | 0 | models, inv | | deadline 25
  Delivery of the first batch | batch1 | 21ed | order | |
  Delivery of the second batch | batch2 | 50ed | order | |
Image
  Standard image with encryption | image | 8d | models | luca, igor 30%
  Package 60 applications | pack | 15d | image SS+3d | grace, luca 50%
  Test image with the departments | imgtest | 6d | image, pack | priya, chloe 50%
  Image released | imgok | 0 | imgtest | | deadline 52
Pilot
  Pilot with 25 users | pilot | 8d | imgok, batch1 | diego, chloe
  Correct after the pilot | fix | 4d | pilot | luca, grace 50%
Exchange
  Finance and HR (80) | fin | 5d | fix | diego, aisha
  Sales (160) | sales | 8d | fin | diego, aisha
  Service and field staff (140) | field | 8d | sales, batch2 | diego, aisha
  Engineering (200) | eng | 10d | field | diego, aisha, luca 30%
  Management and remote staff (60) | remote | 5d | eng | diego, chloe 50%
  All exchanged | exchanged | 0 | remote | | deadline 120
Support
  Drop-in desk in every building | desk | 31d | fix | chloe 50%
  Short guides and video | guides | 5d | imgok | ben
  Exchange days announced by mail | mails | 3d | pilot | tomas, sam 20%
Return
  Wipe with certificate | wipe | 12d | sales SS+2d | aisha 50%, igor 10%
  Sell or donate old devices | sell | 8d | wipe, exchanged | tomas 50%
  Update the inventory | upd | 4d | exchanged | sam 40%, chloe 50%
Close
  Ask the users how it went | ask | 5d | exchanged | tomas
  Lessons and closing report | report | 3d | ask, upd, sell | omar 50%
  Closed | closed | 0 | report | | deadline 150
`,
};
