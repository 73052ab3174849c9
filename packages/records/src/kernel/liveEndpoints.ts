import * as z from "zod";
import { endpoint } from "./endpoint.ts";

export const liveEndpoints = {
  events: endpoint({
    id: "events.stream",
    method: "GET",
    path: "/api/events",
    summary: "Live changes of all that the reader may see, as server-sent events",
    access: "signedIn",
    query: z.object({ since: z.string().max(100).optional() }),
    raw: true,
  }),
  search: endpoint({
    id: "search.all",
    method: "GET",
    path: "/api/search",
    summary: "Find projects, work items and people by words or key",
    access: "signedIn",
    query: z.object({ text: z.string().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    result: z.object({
      items: z.array(
        z.object({
          record: z.string(),
          id: z.uuid(),
          title: z.string(),
          key: z.string().nullable(),
          projectId: z.uuid().nullable(),
          projectName: z.string().nullable(),
        }),
      ),
    }),
  }),
  openapi: endpoint({
    id: "api.openapi",
    method: "GET",
    path: "/api/openapi.json",
    summary: "This API as OpenAPI 3.1",
    access: "public",
    raw: true,
  }),
};
