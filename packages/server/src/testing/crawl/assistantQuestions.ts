import { recordNamed, records, type RecordDeclaration } from "@gantry/records";
import type { Fixture } from "../matrix/fixture.ts";
import type { Knock } from "../matrix/knock.ts";

/** What an assistant can ask that only reads: every list, every way to look for words, and rows of the other project by their ids. */
export async function assistantQuestions(fixture: Fixture, words: string): Promise<Knock[]> {
  const asked = await Promise.all(
    (records as readonly RecordDeclaration[]).map(async ({ name, title }) => {
      const { id } = await fixture.kept(name, "other");
      const ofText = recordNamed(name).fields[title]?.kind === "text";
      return [
        toolCall("list_records", { record: name, limit: 100 }),
        toolCall("query_records", { record: name, query: words, count: true, limit: 100 }),
        ...(ofText ? [toolCall("query_records", { record: name, query: `${title}~${words}`, count: true })] : []),
        toolCall("get_record", { record: name, row: id }),
        toolCall("record_history", { record: name, row: id }),
      ];
    }),
  );
  return [...asked.flat(), toolCall("search", { text: words }), toolCall("list_record_types", {})];
}

function toolCall(name: string, input: object): Knock {
  return {
    method: "POST",
    path: "/mcp",
    headers: { accept: "application/json, text/event-stream" },
    body: { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: input } },
  };
}
