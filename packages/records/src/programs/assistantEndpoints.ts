import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";

/** Where assistants come in: the Model Context Protocol over plain requests, without sessions of its own. */
export const assistantEndpoints = {
  call: endpoint({
    id: "mcp.call",
    method: "POST",
    path: "/mcp",
    summary: "Model Context Protocol (streamable HTTP): tools over every record type, for assistants",
    access: "signedIn",
    body: z.union([z.looseObject({}), z.array(z.looseObject({})).min(1).max(50)]),
    raw: true,
    status: 200,
    reads: true,
  }),
  listen: endpoint({
    id: "mcp.listen",
    method: "GET",
    path: "/mcp",
    summary: "No stream stands open for assistants: answered with 405",
    access: "signedIn",
    status: 405,
  }),
  end: endpoint({
    id: "mcp.end",
    method: "DELETE",
    path: "/mcp",
    summary: "There are no sessions to end: answered with 405",
    access: "signedIn",
    status: 405,
    reads: true,
  }),
};
