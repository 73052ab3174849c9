import { approval, endpointsOf, type ApprovalRow, type RecordDeclaration } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { ApprovalNotice } from "./ApprovalNotice.tsx";

interface RowApprovalProps {
  declaration: RecordDeclaration;
  row: { id: string };
}

/** Of a row: what was asked for and waits to be decided. Of an approval: itself. */
export function RowApproval({ declaration, row }: RowApprovalProps) {
  if (declaration.name === approval.name) return <ApprovalNotice row={row as unknown as ApprovalRow} />;
  return <PendingApproval id={row.id} />;
}

function PendingApproval({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ["rows", approval.name, "pending", id],
    queryFn: ({ signal }) =>
      call(endpointsOf(approval).list, { query: { q: `subjectId:${id} decision:pending`, limit: 1 } }, { signal }),
  });
  const row = data?.items[0];
  return row ? <ApprovalNotice key={row.id} row={row} beside /> : null;
}
