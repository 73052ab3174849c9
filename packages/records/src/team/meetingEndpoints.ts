import * as z from "zod";
import { editsResultSchema } from "../kernel/edits.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { instantSchema } from "../kernel/field.ts";
import { idParams } from "../kernel/recordEndpoints.ts";

export const meetingEndpoints = {
  next: endpoint({
    id: "meeting.next",
    method: "POST",
    path: "/api/meetings/{id}/next",
    summary: "Plan the next meeting of the series, with all that this one leaves open on its agenda",
    access: "project.read",
    params: idParams,
    body: z.strictObject({
      /** As long after this one as this one came after the one before, else a week, where it is left out. */
      start: instantSchema.optional(),
    }),
    result: editsResultSchema,
    status: 200,
  }),
  minutes: endpoint({
    id: "meeting.minutes",
    method: "GET",
    path: "/api/meetings/{id}/minutes",
    summary:
      "The minutes of a meeting as one page of Markdown: who was there, point by point, what was decided, who does what by when",
    access: "project.read",
    params: idParams,
    query: z.object({ language: z.string().max(20).default("en") }),
    result: z.object({ title: z.string(), markdown: z.string() }),
  }),
};
