import { crmRegisters } from "./crm.ts";
import type { DemoEntry } from "./demoEntry.ts";
import { hrRegisters } from "./hr.ts";
import { isoRegisters } from "./iso.ts";
import { laptopRegisters } from "./laptops.ts";
import { networkRegisters } from "./network.ts";
import { portalRegisters } from "./portal.ts";
import { recoveryRegisters } from "./recovery.ts";
import { serverRegisters } from "./servers.ts";

/** What stands in the registers of the demo's projects, by project. */
export const demoRegisters: Readonly<Record<string, readonly DemoEntry[]>> = {
  CRM: crmRegisters,
  NET: networkRegisters,
  POR: portalRegisters,
  LAP: laptopRegisters,
  DRX: recoveryRegisters,
  ISO: isoRegisters,
  HRS: hrRegisters,
  SRV: serverRegisters,
};
