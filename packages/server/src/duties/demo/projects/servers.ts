import type { DemoProject } from "../demoProject.ts";

export const servers: DemoProject = {
  key: "SRV",
  name: "Server and storage renewal",
  kind: "infrastructure",
  method: "waterfall",
  state: "onHold",
  visibility: "organisation",
  manager: "omar",
  members: [],
  problem:
    "Forty servers run on hardware without spare parts, eleven on a system version without updates. The storage is 84 % full.",
  goals: "All services on supported systems. A third of the servers moved to the cloud. Storage for five years.",
  successMeasures:
    "No unsupported system. Energy for the data centre down by 30 %. Restore of any server within an hour.",
  startsIn: 35,
  promisedAfter: 230,
  budget: 420_000,
  outline: `
Decide
  Inventory of servers and services | inv | 8d | | luca, grace 50%
  Cloud or data centre, service by service | cloud | 8d | inv SS+4d | david 50%, hannah 60%
  Business case | case | 5d | inv, cloud | omar 40%, david 20%
  Budget released | money | 0 | case | | deadline 40; note On hold until the board decides.
Buy
  Offers | offers | 10d | money | omar 40%, tomas
  Order | order | 2d | offers | omar 30%
  Delivery | deliv | 45ed | order | |
Platform
  Racks, power and cabling | racks | 5d | order+10d | diego, aisha
  Install hosts and storage | install | 6d | deliv, racks | viktor, luca
  Virtualisation and backup | virt | 8d | install | luca, grace
  Cloud landing zone | zone | 12d | money | hannah, igor 40%
  Acceptance of the platform | plat | 3d | virt, zone | jonas 50%, viktor | deadline 145
Move
  Wave 1: directory and files | w1 | 6d | plat | grace, luca 50% | window
  Wave 2: web and collaboration | w2 | 6d | w1 | hannah, luca 50% | window
  Wave 3: databases | w3 | 8d | w2 | viktor, marta 60% | window
  Wave 4: ERP and interfaces | w4 | 6d | w3 | viktor, pavel | window
  Everything moved | moved | 0 | w4 | | deadline 215
  Test after each wave | test | 30d | w1 SS+1d | priya 50%, jonas 20%
Legacy
  Rebuild eleven old servers | old | 20d | virt | luca 50%, yusuf 50%
  Applications on the new system version | apps | 25d | old SS+5d | yusuf 50%, pavel 40%
  Archive what nobody uses | archive | 10d | inv+30d | marta 40% | alap
Close
  Switch off and recycle | off | 8d | moved, apps | diego, aisha 50%
  Runbooks and monitoring | docs | 10d | moved FF+5d | grace 60%
  Recovery test of five servers | rectest | 3d | moved, docs SS+2d | viktor, grace
  Hand over to operations | ops | 2d | off, docs, rectest, test | omar 40%, sam 30%
  Closed | closed | 0 | ops | | deadline 230
`,
};
