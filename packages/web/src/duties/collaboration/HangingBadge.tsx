import type { RecordDeclaration } from "@gantry/records";
import { Badge } from "@mantine/core";
import { useHangingCount } from "./useHangingCount.ts";

/** How many there are, on a tab; nothing while there are none. */
export function HangingBadge({ hanging, row }: { hanging: RecordDeclaration; row: { id: string } }) {
  const count = useHangingCount(hanging, row);
  if (count === null || count === 0) return null;
  return (
    <Badge size="sm" variant="default">
      {count}
    </Badge>
  );
}
