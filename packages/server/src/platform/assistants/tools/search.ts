import { api } from "@gantry/records";
import * as z from "zod";
import { assistantTool } from "../assistantTool.ts";

export const search = assistantTool({
  name: "search",
  title: "Search",
  description: "Finds rows of any kind by words in them or by their key. Gives record type, id, key and title.",
  input: z.object({
    text: z.string().min(1).max(200).describe("Words, or a key such as CRM-12"),
    limit: z.number().int().min(1).max(50).default(20),
  }),
  kind: "reads",
  run: ({ text, limit }, { call }) => call(api.live.search, { query: { text, limit } }),
});
