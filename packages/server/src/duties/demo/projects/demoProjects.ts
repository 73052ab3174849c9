import type { DemoProject } from "../demoProject.ts";
import { crm } from "./crm.ts";
import { hr } from "./hr.ts";
import { iso } from "./iso.ts";
import { laptops } from "./laptops.ts";
import { network } from "./network.ts";
import { portal } from "./portal.ts";
import { recovery } from "./recovery.ts";
import { servers } from "./servers.ts";

/** All projects of the demo. */
export const demoProjects: readonly DemoProject[] = [crm, network, portal, laptops, recovery, iso, hr, servers];
