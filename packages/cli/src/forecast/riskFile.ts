import { z } from "zod";

/** `3d`, `4h`, `30m`, `2w`, with a sign for what is won; a bare number is days. */
const span = z.union([
  z.number(),
  z.string().regex(/^[+-]?\d+(\.\d+)?[wdhm]$/, "write a duration as 3d, 4h, 30m or 2w"),
]);

/** The ways to say what is not known, over one kind of value. */
function spread<V extends z.ZodType>(value: V) {
  const points = z.tuple([value, value, value]);
  return z.union([
    value,
    z.strictObject({ pert: points }),
    z.strictObject({ triangular: points }),
    z.strictObject({ uniform: z.tuple([value, value]) }),
    z.strictObject({ lognormal: z.strictObject({ p10: value, p90: value }) }),
    z.strictObject({ discrete: z.array(z.strictObject({ value, weight: z.number().min(0) })).min(1) }),
    z.strictObject({ history: z.array(value).min(1) }),
  ]);
}

const spanSpread = spread(span);
const numberSpread = spread(z.number());
const share = z.number().min(0).max(1);
const confidence = z.enum(["high", "medium", "low"]);
const activities = z.array(z.string());

const impact = z.strictObject({
  activity: z.string(),
  delay: spanSpread.optional(),
  factor: numberSpread.optional(),
  alongside: z.boolean().optional(),
});

const risk = z.strictObject({
  id: z.string(),
  name: z.string(),
  probability: share,
  impacts: z.array(impact).default([]),
  cost: numberSpread.optional(),
  exclusive: z.string().optional(),
  mitigation: z
    .strictObject({
      name: z.string(),
      price: z.number().min(0),
      probability: share.optional(),
      impacts: z.array(impact).optional(),
      cost: numberSpread.optional(),
    })
    .optional(),
});

/** What is uncertain about a plan, as people write it beside the plan's file. Activities go by id, WBS code or name. */
export const riskFile = z.strictObject({
  confidence: confidence.optional(),
  estimates: z
    .array(
      z.union([
        z.strictObject({ activity: z.string(), confidence }),
        z.strictObject({ activity: z.string(), duration: spanSpread }),
        z.strictObject({ activity: z.string(), factor: numberSpread }),
      ]),
    )
    .default([]),
  risks: z.array(risk).default([]),
  causes: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        factor: numberSpread.optional(),
        strength: share.optional(),
        activities,
        risks: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  losses: z.array(z.strictObject({ id: z.string(), name: z.string(), share: numberSpread, activities })).default([]),
  branches: z
    .array(z.strictObject({ id: z.string(), ways: z.array(z.strictObject({ probability: share, activities })).min(1) }))
    .default([]),
  costs: z
    .array(
      z.strictObject({
        activity: z.string(),
        spent: z.number().optional(),
        perDay: z.number().optional(),
        fixed: numberSpread.optional(),
      }),
    )
    .default([]),
});

export type RiskFile = z.infer<typeof riskFile>;
export type SpreadOf<V> =
  | V
  | { pert: [V, V, V] }
  | { triangular: [V, V, V] }
  | { uniform: [V, V] }
  | { lognormal: { p10: V; p90: V } }
  | { discrete: { value: V; weight: number }[] }
  | { history: V[] };
