import type { DemoProject } from "../demoProject.ts";

/** The agile one: sprints of two weeks, a backlog beyond. */
export const portal: DemoProject = {
  key: "POR",
  name: "Self-service portal for customers",
  kind: "software",
  method: "agile",
  state: "active",
  visibility: "organisation",
  manager: "lena",
  members: ["sofia"],
  problem: "Customers call to hear what they could read: where an order is, what an invoice says, when somebody comes.",
  goals: "Orders, invoices and appointments online, in four languages, on the phone first.",
  successMeasures:
    "Calls about orders down by half. A third of the customers signed up in six months. Releases every two weeks.",
  startsIn: -46,
  promisedAfter: 140,
  budget: 265_000,
  sprints: [
    { name: "Sprint 0", goal: "The team can build and release.", day: 0, days: 12, takes: ["sp0"] },
    { name: "Sprint 1", goal: "Customers sign up and in.", day: 14, days: 12, takes: ["sp1"] },
    { name: "Sprint 2", goal: "Customers see where their order is.", day: 28, days: 12, takes: ["sp2"] },
    { name: "Sprint 3", goal: "Invoices are read, disputed and paid online.", day: 42, days: 14, takes: ["sp3"] },
    { name: "Sprint 4", goal: "Appointments are made without a call.", day: 56, days: 12, takes: ["sp4"] },
  ],
  columns: [
    { name: "To do", category: "open", wipLimit: null },
    { name: "In progress", category: "inProgress", wipLimit: 3 },
    { name: "In review", category: "inProgress", wipLimit: 2 },
    { name: "Done", category: "done", wipLimit: null },
  ],
  outline: `
Sprint 0: foundations | sp0
  Product vision and first backlog | vision | 3d | | lena 40%, mei 60%
  Architecture and threat model | arch | 4d | | david, igor 40%
  Build and release pipeline | pipe | 5d | arch SS+1d | hannah 80%, kwame 50%
  Design language | lang | 5d | vision SS+1d | elif
  Foundations ready | s0 | 0 | vision, arch, pipe, lang | | snet 14
Sprint 1: sign-in | sp1
  Sign-up with customer number | signup | 5d | s0 | sofia, elif 40%
  Sign-in with second factor | mfa | 5d | s0 | kwame, igor 20%
  Accessibility of the forms | a11y1 | 3d | signup SS+2d | elif 50%, priya 50%
  Review and retrospective | r1 | 4h | signup, mfa, a11y1 | lena, mei | snet 25
Sprint 2: orders | sp2
  List of orders | orders | 5d | r1 | sofia, nora
  Where is my order | track | 4d | r1 | pavel, yusuf 50%
  Search and filters | search | 4d | orders SS+2d | kwame
  Review and retrospective | r2 | 4h | orders, track, search | lena, mei | snet 39
Sprint 3: invoices | sp3
  Invoices as PDF | inv | 4d | r2 | nora, marta 40%
  Dispute an invoice | dispute | 5d | r2 | sofia, mei 30%
  Pay by card | pay | 6d | r2 | kwame, igor 20% | note The payment provider certifies within five days.
  Review and retrospective | r3 | 4h | inv, dispute, pay | lena, mei | snet 53
Sprint 4: appointments | sp4
  Book a technician | book | 6d | r3 | sofia, yusuf 50%
  Move and cancel appointments | move | 4d | book SS+3d | nora
  Reminders by mail and SMS | remind | 4d | r3 | pavel 60%
  Review and retrospective | r4 | 4h | book, move, remind | lena, mei | snet 67
Sprint 5: launch | sp5
  Four languages | lang4 | 5d | r4 | elif 60%, nora
  Load test for 5,000 customers at once | load | 4d | r4 | priya, hannah 40%
  Penetration test | pen | 5d | r4 | igor, ruth 20%
  Mend what the tests found | mend | 5d | load SS+2d, pen SS+2d | sofia, kwame
  Launch for the pilot region | pilot | 0 | lang4, load, pen, mend | | deadline 105
Backlog | later
  Chat with the service desk | chat | 8d | pilot | yusuf, sam 20%
  Contracts and renewals | contracts | 10d | pilot | nora, mei 30%
  Notifications in the app | push | 6d | pilot | kwame
  Recommendations | recs | 8d | push | marta, sofia 50%
  Launch for all regions | launch | 0 | chat, contracts | | deadline 138
`,
};
