import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idSchema } from "../kernel/field.ts";

const score = {
  /** How many finishes were scored, and how many of them came on or before P10, P50, P80 and P90. */
  count: z.number().int(),
  byP10: z.number().int(),
  byP50: z.number().int(),
  byP80: z.number().int(),
  byP90: z.number().int(),
  /** Calendar days from P50 to the finish, in the middle of all: late is above zero; null where nothing was scored. */
  medianDaysAfterP50: z.number().nullable(),
};

const calibrationSchema = z
  .object({
    /** Projects among those one may see of which something was scored. */
    projects: z.number().int(),
    overall: z.object(score),
    /** By how many days ahead P50 lay when the forecast was made, half-open. */
    byLead: z.array(z.object({ fromDays: z.number().int(), toDays: z.number().int().nullable(), ...score })),
    /** What was scored, the latest finish first, by its first forecast. */
    finishes: z.array(
      z.object({
        projectId: z.uuid(),
        projectName: z.string(),
        /** Null for the whole project. */
        workItemId: z.uuid().nullable(),
        name: z.string(),
        forecastAt: z.iso.datetime(),
        /** Minutes of project time. */
        p50: z.number().int(),
        p80: z.number().int(),
        finish: z.number().int(),
      }),
    ),
  })
  .meta({ id: "ForecastCalibration" });
export type ForecastCalibration = z.infer<typeof calibrationSchema>;

export const forecastEndpoints = {
  calibration: endpoint({
    id: "keptForecast.calibration",
    method: "GET",
    path: "/api/kept-forecasts/calibration",
    summary:
      "How often kept forecasts came true: finished projects, phases and milestones of the projects one may see, against what was said of them",
    access: "signedIn",
    query: z.object({ projectId: idSchema.optional() }),
    result: calibrationSchema,
  }),
};
