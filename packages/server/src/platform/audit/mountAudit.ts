import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import type { Audits } from "./audits.ts";

export interface AuditServices extends Services {
  audits: Audits;
}

export function mountAudit(app: FastifyInstance, services: AuditServices): void {
  const { audits } = services;
  mount(app, services, api.audit.runs, async (_, { actor }) => ({ items: await audits.list(actor.orgId) }));
  mount(app, services, api.audit.verify, (_, { actor }) => audits.start(actor));
}
