import { Client as AssistantClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { api } from "@gantry/records";
import type { TestGantry, Visitor } from "../gantryOn.ts";

/** Whether an assistant learns of the record, makes one, and finds it by a query. */
export async function askAssistant(
  gantry: TestGantry,
  of: Visitor,
): Promise<{ known: boolean; created: string | null; found: boolean }> {
  const { token } = await of.call(api.tokens.create, { body: { name: "Assistant", scopes: ["read", "write"] } });
  const client = new AssistantClient({ name: "tutorial", version: "1" });
  await client.connect(
    new StreamableHTTPClientTransport(new URL("/mcp", gantry.url), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    }),
  );
  const used = async (name: string, input: object) => {
    const { content } = await client.callTool({ name, arguments: { ...input } });
    return (content as { text: string }[])[0]?.text ?? "";
  };
  const types = await used("list_record_types", {});
  const made = await used("create_record", {
    record: "training",
    values: { project: "CRM", title: "By an assistant" },
  });
  const found = await used("query_records", { record: "training", query: 'state:planned title~"assistant"' });
  await client.close();
  return {
    known: types.includes("training"),
    created: /TRN-\d+/.exec(made)?.[0] ?? null,
    found: found.includes("By an assistant"),
  };
}
