import { riskPlace, type risk, type RiskPlace, type riskResponse, type Row } from "@gantry/records";

export type RiskRow = Row<typeof risk>;
export type ResponseRow = Row<typeof riskResponse>;

export interface PlacedRisk {
  row: RiskRow;
  place: RiskPlace | null;
}

/** Address of a cell; of what has no place: "none". */
export const cellOf = (place: RiskPlace | null) => (place === null ? "none" : `${place.probability}-${place.impact}`);

/** Each risk with where it stands. */
export function placedRisks(
  risks: readonly RiskRow[],
  responses: readonly ResponseRow[],
  looked: Parameters<typeof riskPlace>[2],
): PlacedRisk[] {
  return risks.map((row) => ({
    row,
    place: riskPlace(
      row,
      responses.filter(({ riskId }) => riskId === row.id),
      looked,
    ),
  }));
}
